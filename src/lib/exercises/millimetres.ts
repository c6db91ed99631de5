import { median } from '../statistics/median.ts';
import { type Exercise, type ExerciseField, readField } from './exercise.ts';
import type { RunsInput, RunsOutcome } from './stay-alive.ts';

const bias: ExerciseField = {
  name: 'bias',
  label: 'Initial bias',
  symbol: 'b',
  scale: 'linear',
  step: 1,
  minimum: -20,
  maximum: 100,
  start: 0,
  marks: [-20, 0, 20, 50, 100],
};

const learningRate: ExerciseField = {
  name: 'lr',
  label: 'Learning rate',
  scale: 'logarithmic',
  minimum: 0.0001,
  maximum: 0.1,
  start: 0.05,
  marks: [0.0001, 0.001, 0.01, 0.1],
};

const steps = 500;
const targetAccuracy = 0.9;
const needed = 19;
const seeds = Array.from({ length: 20 }, (_, i) => 101 + i);

/** ReLU networks, 2-16-16-3, on penguins that nobody standardised: the data lie far from the origin, and are large. */
export const millimetres: Exercise<RunsInput, RunsOutcome> = {
  id: 'millimetres',
  title: 'Penguins in millimetres',
  goal: `Bring at least ${needed} of ${seeds.length} ReLU networks to 90 % accuracy on the raw penguins in ${steps} steps.`,
  activation: 'relu',
  fields: [bias, learningRate],
  seeds,
  task: 'outcome',

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

  succeeded: (outcome) => outcome[0]?.divergence === null && accuracyOf(outcome) >= targetAccuracy,

  describe: (outcome) => `${percent(accuracyOf(outcome))}, ${deadUnits(outcome)} of 32 units dead`,

  mark(outcomes) {
    if (outcomes.length !== seeds.length) {
      throw new Error(`mark: expected ${seeds.length} outcomes, received ${outcomes.length}`);
    }
    const good = outcomes.filter((outcome) => millimetres.succeeded(outcome)).length;
    const passed = good >= needed;
    const dead = median(outcomes.map(deadUnits));
    const score = `${good} of ${seeds.length} networks reached 90\u00a0%; ${needed} were asked for. In the median ${dead} of 32 units are dead.`;
    if (passed) return { passed, sentence: `Passed: ${score}` };
    const hint =
      dead > 20
        ? 'The steps are too large for inputs of this size.'
        : 'They live, but they are too slow, or bend too little.';
    return { passed, sentence: `Not yet: ${score} ${hint}` };
  },
};

function deadUnits([run]: RunsOutcome): number {
  return run?.measurement.deadUnits.reduce((sum, layer) => sum + layer, 0) ?? Number.NaN;
}

/** In [0, 1]. */
function accuracyOf([run]: RunsOutcome): number {
  return run?.measurement.trainAccuracy ?? Number.NaN;
}

function percent(share: number): string {
  return `${Math.round(100 * share)}\u00a0%`;
}
