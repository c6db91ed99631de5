import { activations, defaultParameters } from '../../activations/index.ts';
import { at } from '../../assert/at.ts';
import { stream } from '../../random/index.ts';
import { parseSpec, type RunSpec } from '../../spec/index.ts';

/**
 * Specifications of all kinds, the same ones every time: every activation, loss, optimiser and data set, from linear models to
 * deep ones, from batches of one to the whole set. They take a moment each.
 */
export function randomSpecs(count: number): readonly RunSpec[] {
  return Array.from({ length: count }, (_, index) => randomSpec(index));
}

function randomSpec(index: number): RunSpec {
  const random = stream(index, 'specifications');
  const pick = <T>(choices: readonly T[]): T => at(choices, random.integer(choices.length));
  const data = pick(['two-moons', 'circles', 'spiral', 'xor', 'gaussians', 'abs', 'sine', 'penguins']);
  // Each activation in its turn.
  const activation = at(activations, index % activations.length);
  const deep = random.uniform() < 0.2;
  const depth = deep ? 4 + random.integer(16) : random.integer(4);
  const widest = deep ? 8 : 40;
  return parseSpec({
    data: {
      id: data,
      samples: 20 + random.integer(180),
      testFraction: pick([0, 0.25, 0.5]),
      seed: random.integer(1000),
    },
    network: {
      hidden: Array.from({ length: depth }, () => 1 + random.integer(widest)),
      activation: { id: activation.id, ...defaultParameters(activation) },
      init: {
        id: pick(['he-normal', 'xavier-uniform', 'lecun-normal', 'torch-default']),
        bias: pick([0, 0, 0.1, -1]),
        seed: random.integer(1000),
      },
    },
    training: {
      ...(random.uniform() < 0.3 ? { loss: 'mse' } : {}),
      optimizer: pick([
        { id: 'sgd', learningRate: pick([0.01, 0.1, 1]) },
        { id: 'sgd', learningRate: pick([0.01, 0.1]), momentum: 0.9 },
        { id: 'adam', learningRate: pick([0.001, 0.02]) },
      ]),
      batchSize: pick([1, 5, 8, 16, 33, 70, 1000]),
      epochs: 3,
      shuffle: random.uniform() < 0.8,
      seed: random.integer(1000),
    },
    record: { every: pick([0, 1]), gradients: random.uniform() < 0.2 },
  });
}
