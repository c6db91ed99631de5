import type { GeneratedDataSpec } from '#lib/datasets/index.ts';
import * as parameter from '#lib/parameters/index.ts';
import { declareFigure } from '../shared/declaration.ts';
import { activationSpec, type Side } from '../shared/pair.ts';

/** The widest and the deepest network that a link can ask for. */
export const limits = { width: 32, depth: 4 } as const;

/** The part of a run specification that this figure lets the reader set; names are the share link's. */
const parameters = {
  data: parameter.dataSet(['penguins', 'two-moons'], { default: 'penguins' }),
  hidden: parameter.own(
    parameter.integerListField({
      name: 'hidden',
      label: 'Hidden layers',
      minimum: 1,
      maximum: limits.width,
      maximumLength: limits.depth,
    }),
    { group: 'network', default: [16, 16] },
  ),
  slope: parameter.slope({ stops: parameter.slopeStops, default: 0.01 }),
  learningRate: parameter.learningRate({ marks: [0.001, 0.01, 0.1, 1, 10], default: 0.05 }),
  seed: parameter.seed({ default: 1 }),
};

export type ComparisonState = parameter.StateOf<typeof parameters>;

export const epochs = 300;

/** The data of both runs, for the picture: the values that a specification takes by default. */
export function dataSpec({ data, seed }: Pick<ComparisonState, 'data' | 'seed'>): GeneratedDataSpec {
  return { id: data, samples: 256, noise: 0.1, testFraction: 0.25, seed };
}

/**
 * The run of one side, as a specification whose other fields keep their defaults: the two differ in the
 * activation and in nothing else. It is parsed where it is run, so that the page does without the schema.
 */
export function specOf({ data, hidden, slope, learningRate, seed }: ComparisonState, side: Side) {
  return {
    data: dataSpec({ data, seed }),
    network: { hidden, activation: activationSpec(side, slope), init: { id: 'he-normal', seed } },
    training: { optimizer: { id: 'sgd', learningRate }, epochs, seed },
  };
}

export const comparison = declareFigure({
  id: 'comparison',
  title: 'The same start, two activations',
  description:
    'ReLU and Leaky ReLU trained on penguins or two moons from the same weights on the same batches.',
  parameters,
  trains: true,
});
