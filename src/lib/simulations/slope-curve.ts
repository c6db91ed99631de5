import { present } from '../assert/present.ts';
import { sum } from '../statistics/sum.ts';
import { type Trainer, trainer } from '../training/index.ts';
import { finish } from './finish.ts';
import { slopeCurveSetup } from './slope-curve-setup.ts';
import { smallNet } from './small-net.ts';
import type { SmallNetData } from './small-net-setup.ts';

/** One seed of the small net, to be trained once with each slope. */
export interface SlopeCurveInput {
  readonly data: SmallNetData;
  readonly learningRate: number;
  readonly seed: number;
  readonly slopes: readonly number[];
}

/** What came of the run with one slope: the step at which it stopped being finite, or its numbers at the end. */
export type SlopeOutcome =
  | { readonly divergedAt: number; readonly end: null }
  | { readonly divergedAt: null; readonly end: SlopeEnd };

export interface SlopeEnd {
  readonly loss: number;
  /** Of all points, in [0, 1]. */
  readonly accuracy: number;
  /** To the first reading of the target accuracy; null where there was none. */
  readonly steps: number | null;
  /** Hidden units with z ≤ 0 on every point. */
  readonly inactive: number;
  /** Inactive units that pass no gradient. */
  readonly dead: number;
}

/** The same data, initial weights and batches under each slope. */
export interface SlopeCurveOutcome {
  readonly seed: number;
  /** One for each slope of the input. */
  readonly outcomes: readonly SlopeOutcome[];
}

/** Trains slope after slope, a little at a time; yields how many are done. */
export function* slopeCurveSteps(input: SlopeCurveInput): Generator<number, SlopeCurveOutcome, void> {
  const { slopes, seed, data, learningRate } = input;
  const outcomes: SlopeOutcome[] = [];
  for (const negativeSlope of slopes) {
    const spec = smallNet({ activation: { id: 'leaky-relu', negativeSlope }, learningRate, seed, data });
    const steps = outcomeSteps(trainer(spec));
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield outcomes.length;
    outcomes.push(step.value);
    yield outcomes.length;
  }
  return { seed, outcomes };
}

function* outcomeSteps(run: Trainer): Generator<void, SlopeOutcome, void> {
  const { targetAccuracy, reading } = slopeCurveSetup;
  let steps: number | null = null;
  while (run.status === 'running') {
    run.advance(reading);
    if (steps === null && present(run.measure().trainAccuracy, 'trainAccuracy') >= targetAccuracy)
      steps = run.step;
    yield;
  }
  if (run.divergence !== null) return { divergedAt: run.divergence.step, end: null };
  const { trainLoss, trainAccuracy, inactiveUnits, deadUnits } = run.measure();
  return {
    divergedAt: null,
    end: {
      loss: trainLoss,
      accuracy: present(trainAccuracy, 'trainAccuracy'),
      steps,
      inactive: sum(inactiveUnits),
      dead: sum(deadUnits),
    },
  };
}

/** All slopes in one go. */
export const slopeCurveRun = (input: SlopeCurveInput): SlopeCurveOutcome =>
  finish(slopeCurveSteps(input)).outcome;
