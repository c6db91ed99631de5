/** What a state comes to: the weights now, and how well the network answers. */
import { at } from '#lib/assert/at.ts';
import {
  type Descent,
  descend,
  drawnStart,
  maximumSteps,
  plants,
  type Score,
  score,
  stepsPerEpoch,
  type Weights,
  weightNames,
} from '#lib/simulations/by-hand.ts';
import type { ByHandState } from './figure.ts';

/** The weights of a state: those a hand has set, or where the gradient starts from. */
export const startOf = ({ w1, b1, w2, b2, v1, v2, c }: ByHandState): Weights => ({
  w1,
  b1,
  w2,
  b2,
  v1,
  v2,
  c,
});

/** The whole run of a state, whatever its steps: taking one is a look further along it. */
export const run = ({ kind, learningRate, batch, seed, ...state }: ByHandState): Descent =>
  descend({ kind, start: startOf({ kind, learningRate, batch, seed, ...state }), learningRate, batch, seed });

export interface Now {
  /** The steps that were taken: fewer than asked for where one left all bounds. */
  readonly steps: number;
  readonly weights: Weights;
  /** Of the examples of the next step; null while a hand moves the weights. */
  readonly gradient: Weights | null;
  /** Of all training examples, before the first step and after each one. */
  readonly losses: readonly number[];
  /** The step, from 1, that was asked for and left all bounds; else null. */
  readonly divergedAt: number | null;
  readonly train: Score;
  readonly test: Score;
}

export function compute(state: ByHandState, descent: Descent | null): Now {
  const { kind } = state;
  const scores = (weights: Weights) => ({
    train: score(kind, weights, plants.train),
    test: score(kind, weights, plants.test),
  });
  if (descent === null) {
    const weights = startOf(state);
    const { train, test } = scores(weights);
    return { steps: 0, weights, gradient: null, losses: [train.loss], divergedAt: null, train, test };
  }
  const { moments, divergedAt } = descent;
  const steps = Math.min(state.steps, moments.length - 1);
  const { weights, gradient } = at(moments, steps);
  return {
    steps,
    weights,
    gradient,
    losses: moments.slice(0, steps + 1).map(({ loss }) => loss),
    divergedAt: state.steps > steps ? divergedAt : null,
    ...scores(weights),
  };
}

/** The run that a state asks for; none while a hand moves the weights. */
export const descentOf = (state: ByHandState): Descent | null => (state.by === 'hand' ? null : run(state));

export const epochsOf = ({ batch }: ByHandState, steps: number): number => steps / stepsPerEpoch(batch);

export const canGoOn = (state: ByHandState, now: Now): boolean =>
  state.steps < maximumSteps && now.divergedAt === null;

/** Each is a change of the state. */
export const moves = {
  forth: (state: ByHandState, count: number): Partial<ByHandState> => ({
    steps: Math.min(maximumSteps, state.steps + count),
  }),
  restart: (): Partial<ByHandState> => ({ steps: 0 }),
  /** The weights of this seed. */
  draw: ({ seed }: ByHandState): Partial<ByHandState> => ({ ...drawnStart(seed), steps: 0 }),
  /** A hand takes over where the gradient is, on the sliders' grid and within their reach. */
  takeOver: (state: ByHandState, { weights }: Now): Partial<ByHandState> => ({
    by: 'hand',
    steps: 0,
    ...Object.fromEntries(
      weightNames(state.kind).map((name) => [
        name,
        Math.max(-10, Math.min(10, Math.round(100 * weights[name]) / 100)),
      ]),
    ),
  }),
} as const;
