import { at } from '../assert/at.ts';
import { formatPercent } from '../charts/format.ts';
import type { NumberOptions } from '../parameters/index.ts';
import type { RunsInput, RunsOutcome } from '../simulations/runs.ts';
import { smallNetDocument } from '../simulations/small-net-setup.ts';
import { graded, readField, seedsFrom, slopeField } from './exercise.ts';
import { accuracyOf, hasReached } from './trained.ts';

const units: NumberOptions = {
  name: 'units',
  label: 'Hidden units',
  minimum: 1,
  maximum: 5,
  scale: { kind: 'linear', step: 1, marks: [1, 2, 3, 4, 5] },
  default: 5,
};

const slope = slopeField({ marks: [0, 0.1, 0.2, 0.5, 1], default: 1 });

const targetAccuracy = 0.95;
const needed = 17;
const seeds = seedsFrom(101, 20);

/** Two moons with one hidden layer of a handful of units: enough of them, and bent enough. */
export const fewBends = graded<'outcome', RunsInput, RunsOutcome>({
  id: 'few-bends',
  title: 'A handful of bends',
  goal: `With at most five hidden units, get at least ${needed} of ${seeds.length} networks to 95 % accuracy on the two moons.`,
  activation: 'leaky-relu',
  fields: [units, slope],
  seeds,
  task: 'outcome',
  needed,

  build: (values, seed) => ({
    specs: [
      smallNetDocument({
        // A link may name a half.
        hidden: [Math.round(readField(units, values))],
        activation: { id: 'leaky-relu', negativeSlope: readField(slope, values) },
        learningRate: 0.3,
        seed,
      }),
    ],
  }),

  succeeded: (outcome) => hasReached(at(outcome, 0), targetAccuracy),

  describe(outcome) {
    const run = at(outcome, 0);
    return `${formatPercent(accuracyOf(run))} after ${run.measurement.step} steps`;
  },

  score(outcomes, good) {
    const accuracies = outcomes.map((outcome) => accuracyOf(at(outcome, 0)));
    const [worst, best] = [Math.min(...accuracies), Math.max(...accuracies)].map((share) =>
      formatPercent(share),
    );
    return `${good} of ${seeds.length} networks reached 95\u00a0%; ${needed} were asked for. They end between ${worst} and ${best}.`;
  },

  hint: (_outcomes, good) =>
    good === 0
      ? 'Not one: are there bends enough to surround a moon, and do they bend at all?'
      : 'Some found a way: more bends, or sharper ones, leave more ways to find.',
});
