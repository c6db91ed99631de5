import { activation, activations } from '../activations/index.ts';
import { dataset, datasets } from '../datasets/index.ts';
import { initializers } from '../initializers/index.ts';
import { decode, encode, type Fields } from '../link/index.ts';
import { losses } from '../losses/index.ts';
import { optimizers } from '../optimizers/index.ts';
import {
  booleanField,
  choiceField,
  type Field,
  integerListField,
  numberField,
  optionalField,
} from '../parameters/index.ts';
import { SpecError } from './error.ts';
import { limits } from './limits.ts';
import { parseSpec } from './parse.ts';
import type { RunSpec } from './run-spec.ts';
import { defaultLoss } from './task.ts';

/** A specification without its nesting, as a link writes it. null: as if it had been left out. */
interface Flat {
  readonly data: string;
  readonly samples: number;
  readonly noise: number;
  readonly testFraction: number;
  readonly dataSeed: number;
  readonly standardize: boolean | null;
  readonly hidden: readonly number[];
  readonly activation: string;
  readonly init: string;
  readonly gain: number | null;
  readonly bias: number;
  readonly initSeed: number;
  readonly loss: string | null;
  readonly optimizer: string;
  readonly learningRate: number;
  readonly momentum: number;
  readonly slopeLearningRate: number | null;
  readonly batchSize: number;
  readonly epochs: number;
  readonly steps: number | null;
  readonly shuffle: boolean;
  readonly seed: number;
  readonly every: number;
  readonly gradients: boolean;
  /** Parameters of activations: every name that some activation has. */
  readonly [parameter: `parameter ${string}`]: number | null;
}

const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

const number = (name: string, range: { readonly minimum: number; readonly maximum: number }) =>
  numberField({ name, label: name, ...range });

const integer = (name: string, range: { readonly minimum: number; readonly maximum: number }) =>
  numberField({ name, label: name, ...range, integer: true });

const choice = (name: string, options: readonly string[]) => choiceField({ name, label: name, options });

const parameterNames: readonly string[] = [
  ...new Set(activations.flatMap(({ parameters }) => parameters.map(({ name }) => name))),
];

/** In a link, `negativeSlope` is `slope`. */
function parameterField(parameter: string): Field<number | null> {
  const ranges = activations.flatMap(({ parameters }) => parameters.filter(({ name }) => name === parameter));
  const range = {
    minimum: Math.min(...ranges.map(({ minimum }) => minimum)),
    maximum: Math.max(...ranges.map(({ maximum }) => maximum)),
  };
  return optionalField(number(parameter === 'negativeSlope' ? 'slope' : parameter, range), 'default');
}

const fields: Fields<Flat> = {
  data: choice('data', ids(datasets)),
  samples: integer('samples', limits.samples),
  noise: number('noise', limits.noise),
  testFraction: number('test', limits.testFraction),
  dataSeed: integer('data-seed', limits.seed),
  standardize: optionalField(booleanField({ name: 'standardize', label: 'standardize' }), 'default'),
  hidden: integerListField({
    name: 'hidden',
    label: 'hidden',
    ...limits.units,
    maximumLength: limits.layers.maximum,
  }),
  activation: choice('activation', ids(activations)),
  ...Object.fromEntries(parameterNames.map((name) => [`parameter ${name}`, parameterField(name)])),
  init: choice('init', ids(initializers)),
  gain: optionalField(number('gain', limits.gain), 'default'),
  bias: number('bias', limits.bias),
  initSeed: integer('init-seed', limits.seed),
  loss: optionalField(choice('loss', ids(losses)), 'default'),
  optimizer: choice('optimizer', ids(optimizers)),
  learningRate: number('lr', limits.learningRate),
  momentum: number('momentum', limits.momentum),
  slopeLearningRate: optionalField(number('slope-lr', limits.learningRate), 'default'),
  batchSize: integer('batch', limits.batchSize),
  epochs: integer('epochs', limits.epochs),
  steps: optionalField(integer('steps', limits.steps), 'default'),
  shuffle: booleanField({ name: 'shuffle', label: 'shuffle' }),
  seed: integer('seed', limits.seed),
  every: integer('every', limits.every),
  gradients: booleanField({ name: 'gradients', label: 'gradients' }),
};

/** What a link leaves out, apart from the data and the activation, which it always names. */
const defaultBase: RunSpec = parseSpec({
  data: { id: 'two-moons' },
  network: { activation: { id: 'leaky-relu' } },
});

/** Throws where a specification does not fit into a link: inline data and given weights need a file. */
function flatten({ data, network, training, record }: RunSpec): Flat {
  if ('x' in data) {
    throw new SpecError(
      'data.id: expected a data set of the registry in a link, received "inline"; use a file',
    );
  }
  if ('weights' in network.init) {
    throw new SpecError('network.init.id: expected an initializer in a link, received "given"; use a file');
  }
  const { standardizedByDefault } = dataset(data.id);
  const declared = activation(network.activation.id).parameters;
  const parameters = parameterNames.map((name) => {
    const value = network.activation[name];
    const ordinary = declared.find((parameter) => parameter.name === name)?.default;
    return [`parameter ${name}`, typeof value !== 'number' || value === ordinary ? null : value] as const;
  });
  const { init } = network;
  const { optimizer } = training;
  return {
    data: data.id,
    samples: data.samples,
    noise: data.noise,
    testFraction: data.testFraction,
    dataSeed: data.seed,
    standardize: data.standardize === standardizedByDefault ? null : data.standardize,
    hidden: network.hidden,
    activation: network.activation.id,
    ...Object.fromEntries(parameters),
    init: init.id,
    gain: init.gain,
    bias: init.bias,
    initSeed: init.seed,
    loss: training.loss === defaultLoss(data).id ? null : training.loss,
    optimizer: optimizer.id,
    learningRate: optimizer.learningRate,
    momentum: optimizer.momentum,
    slopeLearningRate: optimizer.slopeLearningRate,
    batchSize: training.batchSize,
    epochs: training.epochs,
    steps: training.steps,
    shuffle: training.shuffle,
    seed: training.seed,
    every: record.every,
    gradients: record.gradients,
  };
}

/** Gives the nesting back; what is null is left out, and so has its default. */
function unflatten(flat: Flat, base: Flat): RunSpec {
  const declared = activation(flat.activation).parameters.map(({ name }) => name);
  const parameters = parameterNames.flatMap((name) => {
    const value = flat[`parameter ${name}`] ?? null;
    // What only the base says is nothing to another activation; what the link says is refused by the schema.
    const unsaid = value === (base[`parameter ${name}`] ?? null) && !declared.includes(name);
    return value === null || unsaid ? [] : [[name, value] as const];
  });
  return parseSpec({
    data: {
      id: flat.data,
      samples: flat.samples,
      noise: flat.noise,
      testFraction: flat.testFraction,
      seed: flat.dataSeed,
      ...(flat.standardize === null ? {} : { standardize: flat.standardize }),
    },
    network: {
      hidden: flat.hidden,
      activation: { id: flat.activation, ...Object.fromEntries(parameters) },
      init: { id: flat.init, gain: flat.gain, bias: flat.bias, seed: flat.initSeed },
    },
    training: {
      ...(flat.loss === null ? {} : { loss: flat.loss }),
      optimizer: {
        id: flat.optimizer,
        learningRate: flat.learningRate,
        momentum: flat.momentum,
        slopeLearningRate: flat.slopeLearningRate,
      },
      batchSize: flat.batchSize,
      epochs: flat.epochs,
      steps: flat.steps,
      shuffle: flat.shuffle,
      seed: flat.seed,
    },
    record: { every: flat.every, gradients: flat.gradients },
  });
}

/**
 * A specification as the query of a link: `v=1&data=spiral&hidden=32,32&activation=leaky-relu&slope=0.2&lr=0.1`. What
 * equals `base` is left out, except the data and the activation.
 *
 * Throws a `SpecError` for inline data and given weights, which go to a file.
 */
export function specToParams(spec: RunSpec, base: RunSpec = defaultBase): URLSearchParams {
  // No data set and no activation equals '', so that both are always named.
  return encode(fields, flatten(spec), { ...flatten(base), data: '', activation: '' });
}

/**
 * The specification that a link names, on top of `base`. Never throws: where the link is bad, the message is one
 * sentence that names what was wrong; a part that cannot be read keeps its default, and a whole that does not fit
 * together leaves the base.
 */
export function specFromParams(
  params: URLSearchParams,
  base: RunSpec = defaultBase,
): { readonly spec: RunSpec; readonly message: string | null } {
  const flatBase = flatten(base);
  const { state, message } = decode(fields, params, flatBase);
  try {
    return { spec: unflatten(state, flatBase), message };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return {
      spec: base,
      message: message ?? `This link could not be used, and the default is shown instead: ${error.message}.`,
    };
  }
}
