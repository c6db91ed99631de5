import { at } from '../assert/at.ts';
import type { NumberOptions } from '../parameters/index.ts';
import type { RunsInput, RunsOutcome } from '../simulations/runs.ts';
import { wateredPlants } from '../simulations/watered-plants.ts';
import { graded, readField, seedsFrom } from './exercise.ts';
import { accuracyOf, hasReached } from './trained.ts';

const units: NumberOptions = {
  name: 'units',
  label: 'Hidden units',
  minimum: 1,
  maximum: 8,
  scale: { kind: 'linear', step: 1, marks: [1, 2, 3, 4, 5, 6, 7, 8] },
  default: 2,
};

const learningRate: NumberOptions = {
  name: 'lr',
  label: 'Learning rate',
  symbol: 'η',
  minimum: 0.01,
  maximum: 3,
  scale: { kind: 'logarithmic', marks: [0.01, 0.1, 0.3, 1, 3] },
  default: 0.01,
};

const epochs = 300;
const needed = 19;
const seeds = seedsFrom(101, 20);
const { train } = wateredPlants();

/** The plants of lesson 0: units enough, and steps large enough, that hardly a start fails. */
export const allPlants = graded<'outcome', RunsInput, RunsOutcome>({
  id: 'all-plants',
  title: 'More than luck',
  goal: `With at most eight hidden units and ${epochs} epochs, get at least ${needed} of ${seeds.length} networks to be right about all ${train.length} plants.`,
  activation: 'relu',
  fields: [units, learningRate],
  seeds,
  task: 'outcome',
  needed,

  build: (values, seed) => ({
    specs: [
      {
        data: { id: 'inline', x: train.map(({ x }) => [x]), y: train.map(({ y }) => [y]) },
        network: {
          // A link may name a half.
          hidden: [Math.round(readField(units, values))],
          activation: { id: 'relu' },
          init: { id: 'he-normal', seed },
        },
        training: {
          loss: 'bce-with-logits',
          optimizer: { id: 'sgd', learningRate: readField(learningRate, values) },
          batchSize: train.length,
          epochs,
          shuffle: false,
          seed,
        },
        record: { every: 0 },
      },
    ],
  }),

  succeeded: (outcome) => hasReached(at(outcome, 0), 1),

  describe: (outcome) => `${rightOf(outcome)} of ${train.length} right`,

  score(outcomes, good) {
    const fewest = Math.min(...outcomes.map(rightOf));
    return `${good} of ${seeds.length} networks are right about all ${train.length} plants; ${needed} were asked for. The worst is right about ${fewest}.`;
  },

  hint: (_outcomes, good) =>
    good === 0
      ? 'Not one: are the steps large enough to get anywhere, and are there two units at least?'
      : 'Some starts lead there. More units, or other steps, make more of them do.',
});

const rightOf = (outcome: RunsOutcome): number => Math.round(train.length * accuracyOf(at(outcome, 0)));
