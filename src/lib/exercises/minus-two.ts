import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { formatPercent } from '../charts/format.ts';
import type { NumberOptions } from '../parameters/index.ts';
import { digitsSetup } from '../simulations/digits-setup.ts';
import type { RunOutcome, RunsInput, RunsOutcome } from '../simulations/runs.ts';
import { graded, readField, seedsFrom, slopeField } from './exercise.ts';

const slope = slopeField({ marks: [0.01, 0.1, 0.2, 1 / 3, 1], default: 0.01 });

const learningRate: NumberOptions = {
  name: 'lr',
  label: 'Learning rate',
  minimum: 0.05,
  maximum: 1,
  scale: { kind: 'logarithmic', marks: [0.05, 0.1, 0.2, 0.5, 1] },
  default: 0.05,
};

const bias = -2;
const epochs = 20;
const targetAccuracy = 0.9;
const needed = 17;
const seeds = seedsFrom(101, 20);

/** Networks that read digits, all of whose biases start at −2: nearly all units are off. */
export const minusTwo = graded<'outcome', RunsInput, RunsOutcome>({
  id: 'minus-two',
  title: 'Started at −2',
  goal: `All biases start at −2. Bring at least ${needed} of ${seeds.length} networks to read 90\u00a0% of the digits held out, within ${epochs} epochs.`,
  activation: 'leaky-relu',
  fields: [slope, learningRate],
  seeds,
  task: 'outcome',
  needed,

  build: (values, seed) => ({
    specs: [
      {
        data: { id: 'digits', testFraction: digitsSetup.testFraction, seed },
        network: {
          hidden: digitsSetup.hidden,
          activation: { id: 'leaky-relu', negativeSlope: readField(slope, values) },
          init: { id: 'he-normal', bias, seed },
        },
        training: {
          optimizer: { id: 'sgd', learningRate: readField(learningRate, values) },
          batchSize: digitsSetup.batchSize,
          epochs,
          seed,
        },
        record: { every: 0 },
      },
    ],
  }),

  succeeded: (outcome) => reads(at(outcome, 0)),

  describe(outcome) {
    const run = at(outcome, 0);
    return run.divergence === null ? `reads ${formatPercent(readBy(run))}` : 'diverged';
  },

  score: (_outcomes, good) => `${good} of ${seeds.length} networks read 90\u00a0%; ${needed} were asked for.`,

  hint(outcomes) {
    const diverged = outcomes.filter((outcome) => at(outcome, 0).divergence !== null).length;
    if (diverged > 0) return `Of the others ${diverged} diverged: slope and rate together were too much.`;
    return 'The others were on their way, or had hardly a gradient to go by.';
  },
});

/** Of the digits held out. */
const readBy = ({ measurement }: RunOutcome): number => present(measurement.testAccuracy, 'testAccuracy');

const reads = (run: RunOutcome): boolean => run.divergence === null && readBy(run) >= targetAccuracy;
