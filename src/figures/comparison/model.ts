import type { GeneratedDataSpec } from '#lib/datasets/index.ts';
import { choiceField, type Fields, integerListField, numberField } from '#lib/link/index.ts';
import type { RunPicture } from '#workers/tasks/index.ts';

/** The part of a run specification that this figure lets the reader set; names are the share link's. */
export interface ComparisonState {
  readonly data: 'penguins' | 'two-moons';
  readonly hidden: readonly number[];
  readonly slope: number;
  readonly learningRate: number;
  readonly seed: number;
}

export const defaults: ComparisonState = {
  data: 'penguins',
  hidden: [16, 16],
  slope: 0.01,
  learningRate: 0.05,
  seed: 1,
};

export const limits = {
  width: 32,
  depth: 4,
  seed: 9999,
  learningRate: { minimum: 0.001, maximum: 10 },
} as const;

export const fields: Fields<ComparisonState> = {
  data: choiceField({ name: 'data', label: 'Data', options: ['penguins', 'two-moons'] }),
  hidden: integerListField({
    name: 'hidden',
    label: 'Hidden layers',
    minimum: 1,
    maximum: limits.width,
    maximumLength: limits.depth,
  }),
  slope: numberField({ name: 'slope', label: 'Slope', minimum: 0, maximum: 1 }),
  learningRate: numberField({ name: 'lr', label: 'Learning rate', ...limits.learningRate }),
  seed: numberField({ name: 'seed', label: 'Seed', minimum: 0, maximum: limits.seed, integer: true }),
};

export const model = { fields, defaults };

export const epochs = 300;

export const sides = ['relu', 'leaky-relu'] as const;
export type Side = (typeof sides)[number];
export type Pair<Value> = Readonly<Record<Side, Value>>;

/**
 * The run of one side, as a specification whose other fields keep their defaults: the two differ in the
 * activation and in nothing else. It is parsed where it is run, so that the page does without the schema.
 */
export function specOf(state: ComparisonState, side: Side) {
  const { data, hidden, slope, learningRate, seed } = state;
  return {
    data: dataSpec({ data, seed }),
    network: {
      hidden,
      activation: side === 'relu' ? { id: 'relu' } : { id: 'leaky-relu', negativeSlope: slope },
      init: { id: 'he-normal', seed },
    },
    training: { optimizer: { id: 'sgd', learningRate }, epochs, seed },
  };
}

export const dataOptions = [
  { value: 'penguins', label: 'Penguins' },
  { value: 'two-moons', label: 'Two moons' },
] as const satisfies readonly { value: ComparisonState['data']; label: string }[];

/** The data of both runs, for the picture: the values that a specification takes by default. */
export function dataSpec({ data, seed }: Pick<ComparisonState, 'data' | 'seed'>): GeneratedDataSpec {
  return { id: data, samples: 256, noise: 0.1, testFraction: 0.25, seed };
}

/** “2-16-16-3” */
export function architecture({ data, hidden }: ComparisonState): string {
  return [2, ...hidden, data === 'penguins' ? 3 : 1].join('-');
}

/** The state with a number of units in every hidden layer, or a number of layers as wide as the last. */
export function withWidth({ hidden }: ComparisonState, width: number): Pick<ComparisonState, 'hidden'> {
  return { hidden: hidden.map(() => width) };
}

export function withDepth({ hidden }: ComparisonState, depth: number): Pick<ComparisonState, 'hidden'> {
  const width = hidden.at(-1) ?? defaults.hidden[0] ?? 16;
  return { hidden: Array.from({ length: depth }, (_, layer) => hidden[layer] ?? width) };
}

/** The pictures of both sides; a run of the task has them in this order. */
export function pairOf(runs: readonly RunPicture[]): Pair<RunPicture> | null {
  const [relu, leaky] = runs;
  return relu === undefined || leaky === undefined ? null : { relu, 'leaky-relu': leaky };
}

export const labels: Pair<string> = { relu: 'ReLU', 'leaky-relu': 'Leaky ReLU' };
