import { at } from '../assert/at.ts';
import { formatPercent } from '../charts/format.ts';
import type { NumberOptions } from '../parameters/index.ts';
import type { RunsInput, RunsOutcome } from '../simulations/runs.ts';
import { median } from '../statistics/median.ts';
import { graded, readField, seedsFrom } from './exercise.ts';
import { accuracyOf, deadUnitsOf, hasReached } from './trained.ts';

const bias: NumberOptions = {
  name: 'bias',
  label: 'Initial bias',
  symbol: 'b',
  minimum: -20,
  maximum: 100,
  scale: { kind: 'linear', step: 1, marks: [-20, 0, 20, 50, 100] },
  default: 0,
};

const learningRate: NumberOptions = {
  name: 'lr',
  label: 'Learning rate',
  minimum: 0.0001,
  maximum: 0.1,
  scale: { kind: 'logarithmic', marks: [0.0001, 0.001, 0.01, 0.1] },
  default: 0.05,
};

const steps = 500;
const targetAccuracy = 0.9;
const needed = 19;
const seeds = seedsFrom(101, 20);

/** ReLU networks, 2-16-16-3, on penguins that nobody standardised: the data lie far from the origin, and are large. */
export const millimetres = graded<'outcome', RunsInput, RunsOutcome>({
  id: 'millimetres',
  title: 'Penguins in millimetres',
  goal: `Bring at least ${needed} of ${seeds.length} ReLU networks to 90 % accuracy on the raw penguins in ${steps} steps.`,
  activation: 'relu',
  fields: [bias, learningRate],
  seeds,
  task: 'outcome',
  needed,

  build: (values, seed) => ({
    specs: [
      {
        data: { id: 'penguins', testFraction: 0, standardize: false, seed },
        network: {
          hidden: [16, 16],
          activation: { id: 'relu' },
          init: { id: 'he-normal', bias: readField(bias, values), seed },
        },
        training: {
          optimizer: { id: 'sgd', learningRate: readField(learningRate, values) },
          batchSize: 32,
          steps,
          seed,
        },
        record: { every: 0 },
      },
    ],
  }),

  succeeded: (outcome) => hasReached(at(outcome, 0), targetAccuracy),

  describe(outcome) {
    const run = at(outcome, 0);
    return `${formatPercent(accuracyOf(run))}, ${deadUnitsOf(run)} of 32 units dead`;
  },

  score(outcomes, good) {
    const dead = medianDead(outcomes);
    return `${good} of ${seeds.length} networks reached 90\u00a0%; ${needed} were asked for. In the median ${dead === 0 ? 'none' : dead} of 32 units ${dead > 1 ? 'are' : 'is'} dead.`;
  },

  hint(outcomes) {
    const dead = medianDead(outcomes);
    if (dead > 20) {
      return 'The steps are too large for inputs of this size, or the bias holds too many units off from the start.';
    }
    return `${dead === 0 ? 'All units live' : 'The others live'}, but the network learns too slowly, or bends too little.`;
  },
});

const medianDead = (outcomes: readonly RunsOutcome[]): number =>
  median(outcomes.map((outcome) => deadUnitsOf(at(outcome, 0))));
