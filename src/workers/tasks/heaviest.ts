import type { InputOf, TaskName } from './index.ts';

const twoMoons = { id: 'two-moons', samples: 200, noise: 0.1, testFraction: 0, seed: 1 } as const;
const leaky = { id: 'leaky-relu', negativeSlope: 0.2 };
const grid = { bounds: { left: -2, right: 2, bottom: -2, top: 2 }, columns: 45, rows: 45 };

/** Both networks as large as the comparison lets them be. */
const pair = ['relu', 'leaky-relu'].map((id) => ({
  data: { id: 'penguins', samples: 256, noise: 0.1, testFraction: 0.25, seed: 1 },
  network: { hidden: [32, 32, 32, 32], activation: { id }, init: { id: 'he-normal', seed: 1 } },
  training: { optimizer: { id: 'sgd', learningRate: 0.05 }, epochs: 10, seed: 1 },
}));

/**
 * The most that a figure can ask of each task; runs are cut short where their steps are all alike. The steps of a task are
 * counted with it (work.test.ts) and timed (scripts/bench-tasks.mjs).
 */
export const heaviest: { readonly [Name in TaskName]: InputOf<Name> } = {
  'abs-collapse': { activation: leaky, seed: 1 },
  'born-dead': {
    draws: [
      { width: 1, layers: 30, negativeSlope: 0.01, seed: 1, networks: 20_000 },
      { width: 8, layers: 30, negativeSlope: 0.01, seed: 1, networks: 500 },
    ],
  },
  comparison: { specs: pair, grid },
  cost: { network: 'deep' },
  data: { ...twoMoons, id: 'penguins', samples: 256 },
  gradients: {
    width: 64,
    layers: 100,
    networks: 6,
    seed: 1,
    starts: [
      { activation: 'sigmoid', gain: 4 },
      { activation: 'relu', gain: Math.SQRT2 },
    ],
  },
  'digit-net': {
    spec: {
      data: { id: 'digits', testFraction: 0 },
      network: { hidden: [64, 32], activation: { id: 'relu' } },
      training: { batchSize: 32, epochs: 1 },
      record: { every: 0 },
    },
  },
  'digits-reader': {
    spec: {
      data: { id: 'digits' },
      network: { hidden: [64, 32], activation: { id: 'relu' } },
      training: { batchSize: 32, epochs: 2 },
      record: { every: 0 },
    },
  },
  'learned-slopes': {
    specs: [1, 2].map((seed) => ({
      data: { ...twoMoons, samples: 267, testFraction: 0.25, seed },
      network: { hidden: [16, 16, 16, 16], activation: { id: 'prelu' } },
      training: { batchSize: 32, steps: 200 },
      record: { every: 0 },
    })),
  },
  // A network that is not rescued within the steps that it has.
  observe: { experiment: 'rescue', arm: 'slope0.2Many', seeds: [16] },
  outcome: { specs: pair },
  race: {
    task: 'penguins',
    seed: 1,
    contestants: [
      { activation: leaky, learningRate: 0.05 },
      { activation: { id: 'silu' }, learningRate: 0.05 },
    ],
  },
  rescue: { activation: leaky, seed: 1, maximumSteps: 200 },
  'rescue-live': { activation: leaky, seed: 1, maximumSteps: 200, stepsPerPicture: 10, grid },
  retrain: {
    spec: {
      data: { ...twoMoons, samples: 256, testFraction: 0.25 },
      network: { hidden: [16, 16], activation: leaky },
      training: { batchSize: 16, epochs: 300 },
      record: { every: 5 },
    },
  },
  signal: {
    paths: ['relu', 'leaky-relu', 'elu', 'selu', 'gelu', 'silu'].map((id) => ({ activation: id, gain: 1 })),
    width: 256,
    layers: 2,
    inputs: 32,
    seed: 1,
  },
  'slope-curve': { data: 'two-moons', learningRate: 0.1, seed: 1, slopes: [-1, 0.2, 1] },
  'unit-plane': {
    spec: {
      data: twoMoons,
      network: { hidden: [16, 16], activation: { id: 'relu' }, init: { id: 'he-normal', seed: 30 } },
      training: { optimizer: { learningRate: 2 }, batchSize: 32, steps: 1500, seed: 30 },
      record: { every: 0 },
    },
    name: 'heaviest',
    from: 1400,
    follow: { layer: 1, unit: 1 },
    grid,
  },
  wild: {
    documents: [0.05, 0.1].map((learningRate) => ({
      data: { id: 'digits', testFraction: 0.25, seed: 1 },
      network: { hidden: [100, 100], activation: leaky },
      training: { optimizer: { learningRate }, batchSize: 10_000, epochs: 2 },
      record: { every: 0 },
    })) as [object, object],
    reading: 'target',
  },
  'zero-share': { activations: [{ id: 'relu' }, { id: 'gelu' }], seed: 1 },
};
