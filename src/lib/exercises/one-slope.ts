import { at } from '../assert/at.ts';
import { formatPercent } from '../charts/format.ts';
import type { NumberOptions } from '../parameters/index.ts';
import { absCollapseDocument, absCollapseSetup } from '../simulations/abs-collapse-setup.ts';
import type { RunsInput, RunsOutcome } from '../simulations/runs.ts';
import { smallNetDocument } from '../simulations/small-net-setup.ts';
import { graded, readField, seedsFrom, slopeField } from './exercise.ts';
import { accuracyOf, hasReached } from './trained.ts';

const slope = slopeField({ marks: [-1, 0, 0.1, 0.2, 1 / 3, 1], default: 0.2 });

const learningRate: NumberOptions = {
  name: 'lr',
  label: 'Learning rate on the spiral',
  minimum: 0.05,
  maximum: 5,
  scale: { kind: 'logarithmic', marks: [0.05, 0.1, 0.5, 1, 5] },
  default: 0.3,
};

const targetAccuracy = 0.95;
const needed = 15;
const seeds = seedsFrom(101, 20);

/** One slope for a spiral, which wants a sharp bend, and for |x| through ten narrow layers, which want an open way. */
export const oneSlope = graded<'outcome', RunsInput, RunsOutcome>({
  id: 'one-slope',
  title: 'One slope for two tasks',
  goal: `Find one slope with which at least ${needed} of ${seeds.length} seeds learn both the spiral, to 95\u00a0% accuracy, and |x| with ten layers of width 2.`,
  activation: 'leaky-relu',
  fields: [slope, learningRate],
  seeds,
  task: 'outcome',
  needed,

  build(values, seed) {
    const activation = { id: 'leaky-relu', negativeSlope: readField(slope, values) };
    return {
      specs: [
        smallNetDocument({
          data: 'spiral',
          activation,
          learningRate: readField(learningRate, values),
          seed,
        }),
        absCollapseDocument({ activation, seed }),
      ],
    };
  },

  succeeded: (outcome) => hasFoundSpiral(outcome) && hasLearnedAbs(outcome),

  describe(outcome) {
    const run = at(outcome, 0);
    const spiral = run.divergence === null ? formatPercent(accuracyOf(run)) : 'diverged';
    return `spiral ${spiral}, |x| ${hasLearnedAbs(outcome) ? 'learned' : 'not learned'}`;
  },

  score(outcomes, good) {
    const [spirals, folds] = [outcomes.filter(hasFoundSpiral).length, outcomes.filter(hasLearnedAbs).length];
    return `${good} of ${seeds.length} seeds learned both; ${needed} were asked for. Of the seeds ${spirals} learned the spiral, and ${folds} learned |x|.`;
  },
});

function hasFoundSpiral(outcome: RunsOutcome): boolean {
  return hasReached(at(outcome, 0), targetAccuracy);
}

function hasLearnedAbs(outcome: RunsOutcome): boolean {
  const { divergence, measurement } = at(outcome, 1);
  return divergence === null && measurement.trainLoss < absCollapseSetup.targetLoss;
}
