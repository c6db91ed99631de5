import { activations } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { datasets } from '../datasets/index.ts';
import { initializers } from '../initializers/index.ts';
import { losses } from '../losses/index.ts';
import { stream } from '../random/index.ts';
import { limits, parseSpec, type RunSpec, SpecError } from '../spec/index.ts';

/**
 * Tiny runs at the edges of what a specification may say, the same ones every time: the largest rates, gains, biases and
 * noise, weights and data at either end of what a number holds, every activation, loss, initializer and optimiser.
 */
export function extremeSpecs(count: number): readonly RunSpec[] {
  const found: RunSpec[] = [];
  for (let index = 0; found.length < count; index += 1) {
    try {
      found.push(parseSpec(extremeDocument(index)));
    } catch (error) {
      // A loss that does not suit the data, bounds the wrong way round.
      if (!(error instanceof SpecError)) throw error;
    }
  }
  return found;
}

function extremeDocument(index: number): object {
  const random = stream(index, 'extremes');
  const pick = <T>(choices: readonly T[]): T => at(choices, random.integer(choices.length));
  const ends = ({ minimum, maximum }: { readonly minimum: number; readonly maximum: number }) =>
    pick([minimum, maximum, (minimum + maximum) / 2]);
  const hidden = Array.from({ length: random.integer(6) }, () => 1 + random.integer(9));
  const activation = at(activations, index % activations.length);
  const outputs = pick([1, 1, 3]);
  const inline = random.uniform() < 0.5;
  const sizes = [0, 1, -1e-45, 5e-324, 1e15, -1e30, limits.given.maximum];
  // The fast engine leaves these to the readable one.
  if (random.uniform() < 0.3) sizes.push(1e39, 1e200, -Number.MAX_VALUE);
  const numbers = (length: number, of: readonly number[]) => Array.from({ length }, () => pick(of));
  const rows = 2 + random.integer(4);
  const classes = Array.from({ length: rows }, () => random.integer(outputs === 1 ? 2 : outputs));
  const targets = pick([
    () => Array.from({ length: rows }, () => numbers(outputs, sizes)),
    () => classes.map((one) => (outputs === 1 ? [one] : numbers(outputs, [0]).with(one, 1))),
  ])();
  const given = [0, 1, 1e-45, -1e10, 1e19, limits.given.maximum, limits.given.minimum];
  const widths = [2, ...hidden, outputs];
  const matrices = widths.slice(1).map((fanOut, layer) => {
    return Array.from({ length: fanOut }, () => numbers(at(widths, layer), given));
  });
  const drawn = {
    id: pick(initializers).id,
    gain: pick([null, null, limits.gain.maximum, 30, 0]),
    bias: pick([0, 0, limits.bias.maximum, limits.bias.minimum]),
    seed: random.integer(1000),
  };
  const weights = { id: 'given', weights: matrices, biases: widths.slice(1).map((n) => numbers(n, given)) };
  return {
    data: inline
      ? {
          id: 'inline',
          x: targets.map(() => numbers(2, sizes)),
          y: targets,
          testFraction: pick([0, 0.5]),
        }
      : {
          id: pick(datasets).id,
          samples: 2 + random.integer(20),
          noise: pick([0, 0.1, limits.noise.maximum]),
          testFraction: pick([0, 0.25, limits.testFraction.maximum]),
          seed: random.integer(1000),
          standardize: pick([true, false]),
        },
    network: {
      hidden,
      activation: {
        id: activation.id,
        ...Object.fromEntries(activation.parameters.map((parameter) => [parameter.name, ends(parameter)])),
      },
      init: inline && random.uniform() < 0.5 ? weights : drawn,
    },
    training: {
      ...(random.uniform() < 0.6 ? {} : { loss: pick(losses).id }),
      optimizer: pick([
        { id: 'sgd', learningRate: pick([500_000, limits.learningRate.maximum, 1, 0]), momentum: 0.29 },
        { id: 'sgd', learningRate: pick([500_000, 100]), momentum: pick([0, limits.momentum.maximum]) },
        { id: 'adam', learningRate: pick([1, limits.learningRate.maximum]), slopeLearningRate: 1e6 },
      ]),
      batchSize: pick([1, 3, 1000]),
      steps: random.integer(6),
      shuffle: random.uniform() < 0.5,
    },
    record: { every: pick([0, 1, 1]), gradients: true },
  };
}
