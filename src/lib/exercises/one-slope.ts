import { absCollapseSetup } from '../experiments/abs-collapse-setup.ts';
import { type Exercise, type ExerciseField, readField } from './exercise.ts';
import type { RunsInput, RunsOutcome } from './stay-alive.ts';

const slope: ExerciseField = {
  name: 'slope',
  label: 'Slope of both',
  symbol: 'a',
  scale: 'slope',
  minimum: -1,
  maximum: 1,
  start: 0.2,
  marks: [-1, 0, 0.1, 0.2, 1 / 3, 1],
};

const learningRate: ExerciseField = {
  name: 'lr',
  label: 'Learning rate on the spiral',
  scale: 'logarithmic',
  minimum: 0.05,
  maximum: 5,
  start: 0.3,
  marks: [0.05, 0.1, 0.5, 1, 5],
};

const targetAccuracy = 0.95;
const needed = 15;
const seeds = Array.from({ length: 20 }, (_, i) => 101 + i);

/** One slope for a spiral, which wants a sharp bend, and for |x| through ten narrow layers, which want an open way. */
export const oneSlope: Exercise<RunsInput, RunsOutcome> = {
  id: 'one-slope',
  title: 'One slope for two tasks',
  goal: `Find one slope with which at least ${needed} of ${seeds.length} seeds learn both the spiral, to 95\u00a0% accuracy, and |x| with ten layers of width 2.`,
  activation: 'leaky-relu',
  fields: [slope, learningRate],
  seeds,
  task: 'outcome',

  build(values, seed) {
    const activation = { id: 'leaky-relu', negativeSlope: readField(slope, values) };
    const init = { id: 'he-normal', seed };
    const { samples, hiddenLayers, width, steps, learningRate: adamRate } = absCollapseSetup;
    return {
      specs: [
        {
          data: { id: 'spiral', samples: 200, noise: 0, testFraction: 0, seed },
          network: { hidden: [16, 16], activation, init },
          training: {
            optimizer: { id: 'sgd', learningRate: readField(learningRate, values) },
            batchSize: 32,
            steps: 1500,
            seed,
          },
          record: { every: 0 },
        },
        {
          data: { id: 'abs', samples, noise: 0, testFraction: 0, seed },
          network: { hidden: Array.from({ length: hiddenLayers }, () => width), activation, init },
          training: {
            loss: 'mse',
            optimizer: { id: 'adam', learningRate: adamRate },
            batchSize: samples,
            steps,
            shuffle: false,
            seed,
          },
          record: { every: 0 },
        },
      ],
    };
  },

  succeeded: (outcome) => hasFoundSpiral(outcome) && hasLearnedAbs(outcome),

  describe(outcome) {
    const spiral =
      outcome[0]?.divergence === null ? `${Math.round(100 * accuracyOf(outcome))}\u00a0%` : 'diverged';
    return `spiral ${spiral}, |x| ${hasLearnedAbs(outcome) ? 'learned' : 'not learned'}`;
  },

  mark(outcomes) {
    if (outcomes.length !== seeds.length) {
      throw new Error(`mark: expected ${seeds.length} outcomes, received ${outcomes.length}`);
    }
    const count = (test: (outcome: RunsOutcome) => boolean) => outcomes.filter(test).length;
    const good = count(oneSlope.succeeded);
    const passed = good >= needed;
    const [spirals, folds] = [count(hasFoundSpiral), count(hasLearnedAbs)];
    const score = `${good} of ${seeds.length} seeds learned both; ${needed} were asked for. The spiral was learned ${spirals} times, |x| ${folds} times.`;
    return { passed, sentence: `${passed ? 'Passed' : 'Not yet'}: ${score}` };
  },
};

/** Of the spiral, in [0, 1]. */
function accuracyOf([spiral]: RunsOutcome): number {
  return spiral?.measurement.trainAccuracy ?? Number.NaN;
}

function hasFoundSpiral(outcome: RunsOutcome): boolean {
  return outcome[0]?.divergence === null && accuracyOf(outcome) >= targetAccuracy;
}

function hasLearnedAbs([, abs]: RunsOutcome): boolean {
  return abs?.divergence === null && abs.measurement.trainLoss < absCollapseSetup.targetLoss;
}
