import { activations } from '#lib/activations/index.ts';
import * as parameter from '#lib/parameters/index.ts';
import { mostShown } from '../shared/activation/toggle.ts';
import { declareFigure } from '../shared/declaration.ts';
import { settingsField } from './settings.ts';

const farthest = 8;

const shown = parameter.choiceListField({
  name: 'show',
  label: 'Activations',
  options: activations.map(({ id }) => id),
  minimumLength: 1,
  maximumLength: mostShown,
});

const parameters = {
  /** Ids, in the registry’s order: at least one, at most six. */
  shown: parameter.own(shown, { default: ['relu', 'tanh', 'sigmoid'] }),
  /** Parameters that are not at their defaults, by activation and name. */
  settings: parameter.own(settingsField, { default: {} }),
  /** Where they are compared. Its slider reaches as far as the graphs do. */
  probe: parameter.number({
    name: 'z',
    label: 'Probe',
    symbol: 'z',
    minimum: -farthest,
    maximum: farthest,
    scale: { kind: 'linear', step: 0.1 },
    default: -2,
  }),
  /** What f′(0) is where there is a kink at 0. */
  atZero: parameter.choice({
    name: 'zero',
    label: 'Value of f′(0) at a kink',
    options: [
      { value: 'declared', label: 'PyTorch’s' },
      { value: 'middle', label: 'Middle' },
      { value: 'right', label: 'Right' },
    ],
    default: 'declared',
  }),
  /** Of the layer that normal inputs are sent through; its button draws another. */
  seed: parameter.seed({ label: 'Layer', minimum: 1, default: 1, apart: true }),
};

/** What the activation explorer shows. */
export type ActivationExplorerState = parameter.StateOf<typeof parameters>;

export const activationExplorer = declareFigure({
  id: 'activation-explorer',
  title: 'The activation explorer',
  description:
    'Up to six activations and their derivatives, with a probe and a layer to send inputs through.',
  parameters,
});
