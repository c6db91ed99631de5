import * as parameter from '#lib/parameters/index.ts';
import { declareFigure } from '../shared/declaration.ts';

export const maximumLayers = 6;

const parameters = {
  layers: parameter.number({
    name: 'layers',
    label: 'Layers',
    group: 'network',
    minimum: 1,
    maximum: maximumLayers,
    integer: true,
    default: 2,
  }),
  slope: parameter.slope({ label: 'Slope of Leaky ReLU', stops: parameter.slopeStops, default: 0.1 }),
  /** Which units sit at z < 0. */
  negative: parameter.choice({
    name: 'negative',
    label: 'Units at z < 0',
    group: 'network',
    options: [
      { value: 'every', label: 'All of them' },
      { value: 'first', label: 'Only the first' },
    ],
    default: 'every',
  }),
};

/** A chain of layers of one unit each, and a gradient of 1 on its way back through it. */
export type PathProductState = parameter.StateOf<typeof parameters>;

export const pathProduct = declareFigure({
  id: 'path-product',
  title: 'The gradient’s way back',
  description: 'What is left of a gradient after one to six layers on the negative side.',
  parameters,
  onlyShows: true,
});
