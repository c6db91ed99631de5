import { median } from '../statistics/median.ts';
import type { Divergence, Measurement } from '../training/index.ts';
import { type Exercise, type ExerciseField, readField } from './exercise.ts';

/** What the worker's task `outcome` takes: it parses every specification and runs it, so that a page need not. */
export interface RunsInput {
  readonly specs: readonly unknown[];
}

/** How each of them ended. */
export type RunsOutcome = readonly {
  readonly measurement: Measurement;
  readonly divergence: Divergence | null;
}[];

const bias: ExerciseField = {
  name: 'bias',
  label: 'Initial bias',
  symbol: 'b',
  scale: 'linear',
  step: 0.05,
  minimum: -1,
  maximum: 3,
  start: -0.5,
  marks: [-1, 0, 1, 2, 3],
};

const learningRate: ExerciseField = {
  name: 'lr',
  label: 'Learning rate',
  scale: 'logarithmic',
  minimum: 0.05,
  maximum: 10,
  start: 0.5,
  marks: [0.05, 0.1, 0.5, 1, 2, 5, 10],
};

const steps = 100;
const units = 16;
const targetAccuracy = 0.95;
const needed = 19;
const seeds = Array.from({ length: 20 }, (_, i) => 101 + i);

/** A fresh ReLU network, 2-16-1: no unit may be dead, born so or killed, and it has to learn in few steps. */
export const stayAlive: Exercise<RunsInput, RunsOutcome> = {
  id: 'stay-alive',
  title: 'Alive, and in time',
  goal: `Train at least ${needed} of ${seeds.length} ReLU networks to 95 % accuracy in ${steps} steps without a single dead unit.`,
  activation: 'relu',
  fields: [bias, learningRate],
  seeds,
  task: 'outcome',

  build: (values, seed) => ({
    specs: [
      {
        data: { id: 'two-moons', samples: 200, noise: 0.1, testFraction: 0, seed },
        network: {
          hidden: [units],
          activation: { id: 'relu' },
          init: { id: 'he-normal', bias: readField(bias, values), seed },
        },
        training: {
          optimizer: { id: 'sgd', learningRate: readField(learningRate, values) },
          batchSize: 200,
          steps,
          shuffle: false,
          seed,
        },
        record: { every: 0 },
      },
    ],
  }),

  succeeded: (outcome) => deadUnits(outcome) === 0 && hasLearned(outcome),

  describe(outcome) {
    const dead = deadUnits(outcome);
    const count = dead === 0 ? 'no unit' : dead === 1 ? '1 unit' : `${dead} units`;
    return `${percent(accuracyOf(outcome))}, ${count} dead`;
  },

  mark(outcomes) {
    if (outcomes.length !== seeds.length) {
      throw new Error(`mark: expected ${seeds.length} outcomes, received ${outcomes.length}`);
    }
    const good = outcomes.filter((outcome) => stayAlive.succeeded(outcome)).length;
    const passed = good >= needed;
    const score = `${good} of ${seeds.length} networks learned without a dead unit; ${needed} were asked for.`;
    if (passed) {
      const typical = median(outcomes.map(accuracyOf));
      return { passed, sentence: `Passed: ${score} Their median accuracy is ${percent(typical)}.` };
    }
    const withDead = outcomes.filter((outcome) => deadUnits(outcome) > 0).length;
    const slow = outcomes.filter((outcome) => !hasLearned(outcome)).length;
    return {
      passed,
      sentence: `Not yet: ${score} ${withDead} had dead units, ${slow} had not learned in time.`,
    };
  },
};

function deadUnits([run]: RunsOutcome): number {
  return run?.measurement.deadUnits[0] ?? Number.NaN;
}

/** In [0, 1]. */
function accuracyOf([run]: RunsOutcome): number {
  return run?.measurement.trainAccuracy ?? Number.NaN;
}

/** Reached the accuracy, and did not run away. */
function hasLearned(outcome: RunsOutcome): boolean {
  return outcome[0]?.divergence === null && accuracyOf(outcome) >= targetAccuracy;
}

function percent(share: number): string {
  return `${Math.round(100 * share)}\u00a0%`;
}
