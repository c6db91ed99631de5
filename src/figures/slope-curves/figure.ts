import { libraryDefaults } from '#lib/activations/library-defaults.ts';
import * as parameter from '#lib/parameters/index.ts';
import type { SlopeCurveInput } from '#lib/simulations/slope-curve.ts';
import { declareFigure } from '../shared/declaration.ts';

export const quantityLabels = { accuracy: 'Accuracy', steps: 'Steps to 95\u00a0%', loss: 'Loss' } as const;

export const lastTwenty = 500;

const parameters = {
  /** The slope whose numbers are read; the nearest that is trained is taken. */
  slope: parameter.slope({
    label: 'Slope to read',
    stops: parameter.signedSlopeStops,
    default: 0.2,
    apart: true,
  }),
  show: parameter.choice({
    name: 'show',
    label: 'Show',
    group: 'view',
    options: [
      { value: 'accuracy', label: quantityLabels.accuracy },
      { value: 'steps', label: quantityLabels.steps },
      { value: 'loss', label: quantityLabels.loss },
    ],
    default: 'accuracy',
  }),
  data: parameter.dataSet(['two-moons', 'spiral'], { default: 'two-moons' }),
  // From a rate that kills next to nothing to one at which little lives.
  learningRate: parameter.learningRate({ marks: [0.1, 0.3, 1, 2, 3], default: 0.1, more: true }),
  /** Which twenty seeds: 1 is seeds 1 to 20. */
  twenty: parameter.seed({
    name: 'twenty',
    label: 'Twenty',
    minimum: 1,
    maximum: lastTwenty,
    default: 1,
    more: true,
  }),
};

export type SlopeCurvesState = parameter.StateOf<typeof parameters>;
export type Quantity = keyof typeof quantityLabels;

/** The runs that the curves are of. */
export type Question = Pick<SlopeCurvesState, 'data' | 'learningRate' | 'twenty'>;

/** Seeds of each slope. */
export const seeds = 20;

/** The slopes that are trained, increasing: what libraries take for Leaky ReLU, and landmarks from |z| to a straight line. */
export const slopes: readonly number[] = [
  ...new Set([
    ...[-1, -0.5, -0.2, 0, 0.05, 1 / 3, 0.5, 0.75, 1],
    ...libraryDefaults.flatMap(({ activation, values }) =>
      activation === 'leaky-relu' ? Object.values(values) : [],
    ),
  ]),
].sort((a, b) => a - b);

export function seedsOf({ twenty }: Question): { readonly first: number; readonly last: number } {
  return { first: (twenty - 1) * seeds + 1, last: twenty * seeds };
}

/** One input a seed: the same data, weights and batches under each slope. */
export function inputs(question: Question): SlopeCurveInput[] {
  const { data, learningRate } = question;
  const { first } = seedsOf(question);
  return Array.from({ length: seeds }, (_, i) => ({ data, learningRate, seed: first + i, slopes }));
}

export const slopeCurves = declareFigure({
  id: 'slope-curves',
  title: 'One network, many slopes',
  description:
    'Accuracy, loss, inactive and dead units against the slope, over twenty seeds, with the libraries’ defaults on the axis.',
  parameters,
  trains: true,
});
