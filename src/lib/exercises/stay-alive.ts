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
  minimum: -1,
  maximum: 3,
  scale: { kind: 'linear', step: 0.05, marks: [-1, 0, 1, 2, 3] },
  default: -0.5,
};

const learningRate: NumberOptions = {
  name: 'lr',
  label: 'Learning rate',
  minimum: 0.05,
  maximum: 10,
  scale: { kind: 'logarithmic', marks: [0.05, 0.1, 0.5, 1, 2, 5, 10] },
  default: 0.5,
};

const steps = 100;
const units = 16;
const targetAccuracy = 0.95;
const needed = 19;
const seeds = seedsFrom(101, 20);

/** A fresh ReLU network, 2-16-1: no unit may be dead, born so or killed, and it has to learn in few steps. */
export const stayAlive = graded<'outcome', RunsInput, RunsOutcome>({
  id: 'stay-alive',
  title: 'Alive, and in time',
  goal: `Train at least ${needed} of ${seeds.length} ReLU networks to 95 % accuracy in ${steps} steps without a single dead unit.`,
  activation: 'relu',
  fields: [bias, learningRate],
  seeds,
  task: 'outcome',
  needed,

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

  succeeded(outcome) {
    const run = at(outcome, 0);
    return deadUnitsOf(run) === 0 && hasReached(run, targetAccuracy);
  },

  describe(outcome) {
    const run = at(outcome, 0);
    const dead = deadUnitsOf(run);
    const count = dead === 0 ? 'no unit' : dead === 1 ? '1 unit' : `${dead} units`;
    return `${formatPercent(accuracyOf(run))}, ${count} dead`;
  },

  score: (_outcomes, good) =>
    `${good} of ${seeds.length} networks learned without a dead unit; ${needed} were asked for.`,

  praise(outcomes) {
    const typical = median(outcomes.map((outcome) => accuracyOf(at(outcome, 0))));
    return `Their median accuracy is ${formatPercent(typical)}.`;
  },

  hint(outcomes) {
    const withDead = outcomes.filter((outcome) => deadUnitsOf(at(outcome, 0)) > 0).length;
    const slow = outcomes.filter((outcome) => !hasReached(at(outcome, 0), targetAccuracy)).length;
    return `${withDead} had dead units, ${slow} had not learned in time.`;
  },
});
