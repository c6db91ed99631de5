import type { Measurement } from '../training/index.ts';
import { type Exercise, type ExerciseField, readField } from './exercise.ts';
import type { RunsInput, RunsOutcome } from './stay-alive.ts';

const units: ExerciseField = {
  name: 'units',
  label: 'Hidden units',
  scale: 'linear',
  step: 1,
  minimum: 1,
  maximum: 5,
  start: 5,
  marks: [1, 2, 3, 4, 5],
};

const slope: ExerciseField = {
  name: 'slope',
  label: 'Slope',
  symbol: 'a',
  scale: 'slope',
  minimum: 0,
  maximum: 1,
  start: 1,
  marks: [0, 0.1, 0.2, 0.5, 1],
};

const steps = 1500;
const targetAccuracy = 0.95;
const needed = 17;
const seeds = Array.from({ length: 20 }, (_, i) => 101 + i);

/** Two moons with one hidden layer of a handful of units: enough of them, and bent enough. */
export const fewBends: Exercise<RunsInput, RunsOutcome> = {
  id: 'few-bends',
  title: 'A handful of bends',
  goal: `With at most five hidden units, get at least ${needed} of ${seeds.length} networks to 95 % accuracy on the two moons.`,
  activation: 'leaky-relu',
  fields: [units, slope],
  seeds,
  task: 'outcome',

  build: (values, seed) => ({
    specs: [
      {
        data: { id: 'two-moons', samples: 200, noise: 0.1, testFraction: 0, seed },
        network: {
          // A link may name a half.
          hidden: [Math.round(readField(units, values))],
          activation: { id: 'leaky-relu', negativeSlope: readField(slope, values) },
          init: { id: 'he-normal', seed },
        },
        training: {
          optimizer: { id: 'sgd', learningRate: 0.3 },
          batchSize: 32,
          steps,
          seed,
        },
        record: { every: 0 },
      },
    ],
  }),

  succeeded: (outcome) => hasLearned(outcome),

  describe: (outcome) => `${percent(accuracyOf(outcome))} after ${measurementOf(outcome)?.step ?? 0} steps`,

  mark(outcomes) {
    if (outcomes.length !== seeds.length) {
      throw new Error(`mark: expected ${seeds.length} outcomes, received ${outcomes.length}`);
    }
    const good = outcomes.filter(hasLearned).length;
    const passed = good >= needed;
    const [worst, best] = [Math.min(...outcomes.map(accuracyOf)), Math.max(...outcomes.map(accuracyOf))];
    const score = `${good} of ${seeds.length} networks reached 95\u00a0%; ${needed} were asked for. They end between ${percent(worst)} and ${percent(best)}.`;
    if (passed) return { passed, sentence: `Passed: ${score}` };
    const hint =
      good === 0
        ? 'Not one: are there bends enough to surround a moon, and do they bend at all?'
        : 'Some found a way: more bends, or sharper ones, leave more ways to find.';
    return { passed, sentence: `Not yet: ${score} ${hint}` };
  },
};

function measurementOf([run]: RunsOutcome): Measurement | undefined {
  return run?.measurement;
}

/** In [0, 1]. */
function accuracyOf(outcome: RunsOutcome): number {
  return measurementOf(outcome)?.trainAccuracy ?? Number.NaN;
}

function hasLearned(outcome: RunsOutcome): boolean {
  return outcome[0]?.divergence === null && accuracyOf(outcome) >= targetAccuracy;
}

function percent(share: number): string {
  return `${Math.round(100 * share)}\u00a0%`;
}
