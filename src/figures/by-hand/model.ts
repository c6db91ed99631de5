/** What a state comes to: the weights now, and how well the network answers. */
import { at } from '#lib/assert/at.ts';
import {
  type Descent,
  descent,
  drawnStart,
  maximumSteps,
  plants,
  type Score,
  score,
  type WeightName,
  type Weights,
  weightNames,
} from '#lib/simulations/by-hand.ts';
import { type ByHandState, reach } from './figure.ts';

/** The weights that a hand has set, from which the gradient goes on. */
const startOf = ({ w1, b1, w2, b2, v1, v2, c }: ByHandState): Weights => ({ w1, b1, w2, b2, v1, v2, c });

/** The run of a state, whatever its steps: taking one is a look further along it. */
export const runOf = (state: ByHandState): ((steps: number) => Descent) =>
  descent({ ...state, start: startOf(state) });

export interface Now {
  /** The steps that were taken: fewer than asked for where one left all bounds. */
  readonly steps: number;
  readonly weights: Weights;
  /** Of the examples of the next step. */
  readonly gradient: Weights;
  /** Of all training examples, before the first step and after each one. */
  readonly losses: readonly number[];
  /** The step, from 1, that was asked for and left all bounds; else null. */
  readonly divergedAt: number | null;
  readonly train: Score;
  readonly test: Score;
}

export function compute(state: ByHandState, run = runOf(state)): Now {
  const { moments, divergedAt } = run(state.mover === 'hand' ? 0 : state.steps);
  const steps = moments.length - 1;
  const { weights, gradient } = at(moments, steps);
  return {
    steps,
    weights,
    gradient,
    losses: moments.map(({ loss }) => loss),
    divergedAt,
    train: score(state.kind, weights, plants.train),
    test: score(state.kind, weights, plants.test),
  };
}

export const canGoOn = (state: ByHandState, now: Now): boolean =>
  state.steps < maximumSteps && now.divergedAt === null;

/** Of the sliders. */
const onGrid = (value: number): number => Math.max(-reach, Math.min(reach, Math.round(100 * value) / 100));

/** Each is a change of the state. */
export const moves = {
  forth: (state: ByHandState, count: number): Partial<ByHandState> => ({
    steps: Math.min(maximumSteps, state.steps + count),
  }),
  restart: (): Partial<ByHandState> => ({ steps: 0 }),
  /** The weights of this seed. */
  draw: ({ seed }: ByHandState): Partial<ByHandState> => ({ ...drawnStart(seed), steps: 0 }),
  /** A hand on one weight: the others stay where the gradient has brought them, on the grid of the sliders. */
  place: (
    { kind }: ByHandState,
    { steps, weights }: Now,
    name: WeightName,
    value: number,
  ): Partial<ByHandState> => ({
    ...(steps === 0
      ? {}
      : Object.fromEntries(weightNames(kind).map((other) => [other, onGrid(weights[other])]))),
    [name]: value,
    steps: 0,
  }),
} as const;
