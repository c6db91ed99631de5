import { activation } from '#lib/activations/index.ts';
import * as parameter from '#lib/parameters/index.ts';
import { declareFigure } from '../shared/declaration.ts';

/** What the inputs may go through, in the registry’s order. */
export const offered = ['relu', 'leaky-relu', 'elu', 'selu', 'gelu', 'silu', 'softplus'] as const;

/** Of Leaky ReLU: large enough to be seen. */
export const negativeSlope = 0.2;

const parameters = {
  activation: parameter.choice({
    name: 'f',
    label: 'Activation',
    group: 'network',
    options: offered.map((id) => ({ value: id, label: activation(id).label })),
    list: true,
    default: 'elu',
  }),
  mean: parameter.number({
    name: 'mean',
    label: 'Mean of the inputs',
    group: 'data',
    minimum: -2,
    maximum: 2,
    scale: { kind: 'linear', step: 0.1, marks: [-2, -1, 0, 1, 2] },
    default: 0,
  }),
  deviation: parameter.number({
    name: 'sd',
    label: 'Standard deviation of the inputs',
    group: 'data',
    minimum: 0.1,
    maximum: 3,
    scale: { kind: 'linear', step: 0.1, marks: [0.1, 1, 2, 3] },
    default: 1,
  }),
};

export type OneLayerState = parameter.StateOf<typeof parameters>;

export const throughOneLayer = declareFigure({
  id: 'through-one-layer',
  title: 'One distribution through each activation',
  description:
    'Normal inputs of any mean and spread through an activation: where its outputs lie, their mean and mean square, and how many are zero.',
  parameters,
  onlyShows: true,
});
