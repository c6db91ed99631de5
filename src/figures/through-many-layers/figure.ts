import { activation, defaultParameters, type ParameterValues } from '#lib/activations/index.ts';
import * as parameter from '#lib/parameters/index.ts';
import { moments, ownGain } from '#lib/simulations/moments.ts';
import type { SignalInput } from '#lib/simulations/signal.ts';
import { signalSetup } from '#lib/simulations/signal-setup.ts';
import { mostShown } from '../shared/activation/toggle.ts';
import { declareFigure } from '../shared/declaration.ts';

/** What may be sent through, in the registry’s order. */
export const offered = [
  'relu',
  'leaky-relu',
  'elu',
  'selu',
  'gelu',
  'silu',
  'softplus',
  'tanh',
  'sigmoid',
] as const;

/** Of Leaky ReLU: large enough to be seen. */
export const negativeSlope = 0.2;

export const { layers } = signalSetup;

/** Networks of each set. */
export const networks = 20;
export const lastTwenty = 500;

const parameters = {
  gain: parameter.choice({
    name: 'gain',
    label: 'Gain of the weights',
    group: 'network',
    options: [
      { value: 'one', label: '1' },
      { value: 'he', label: 'He’s √2' },
      { value: 'own', label: 'To each its own' },
    ],
    default: 'he',
  }),
  /** Ids: at least one, at most six. */
  shown: parameter.own(
    parameter.choiceListField({
      name: 'show',
      label: 'Activations',
      options: offered,
      minimumLength: 1,
      maximumLength: mostShown,
    }),
    { default: ['relu', 'elu', 'selu', 'gelu', 'silu', 'softplus'], group: 'network' },
  ),
  quantity: parameter.choice({
    name: 'of',
    label: 'Behind each layer',
    group: 'view',
    options: [
      { value: 'size', label: 'Size' },
      { value: 'spread', label: 'Spread across inputs' },
    ],
    default: 'size',
  }),
  width: parameter.choice({
    name: 'width',
    label: 'Units per layer',
    group: 'network',
    options: ['64', '128', '256'].map((value) => ({ value, label: value })),
    default: '128',
    more: true,
  }),
  /** Which twenty networks: 1 is seeds 1 to 20. */
  twenty: parameter.seed({
    name: 'twenty',
    label: 'Twenty',
    minimum: 1,
    maximum: lastTwenty,
    default: 1,
    more: true,
  }),
};

export type ManyLayersState = parameter.StateOf<typeof parameters>;

/** What the networks depend on. */
export type Question = Pick<ManyLayersState, 'gain' | 'shown' | 'width' | 'twenty'>;

const parametersOf = (id: string): ParameterValues =>
  id === 'leaky-relu' ? { negativeSlope } : defaultParameters(activation(id));

/** Integrals, each of which is taken once. */
const ownGains = new Map<string, number>();

/** The scale of the weights that an activation gets. */
export function gainOf(id: string, gain: ManyLayersState['gain']): number {
  if (gain !== 'own') return gain === 'he' ? Math.SQRT2 : 1;
  const found = ownGains.get(id) ?? ownGain(moments(activation(id), parametersOf(id)));
  ownGains.set(id, found);
  return found;
}

export function seedsOf({ twenty }: Question): { readonly first: number; readonly last: number } {
  return { first: (twenty - 1) * networks + 1, last: twenty * networks };
}

/** One input a network; all activations get its weights. */
export function inputs(question: Question): readonly SignalInput[] {
  const paths = question.shown.map((id) => ({
    activation: id,
    parameters: parametersOf(id),
    gain: gainOf(id, question.gain),
  }));
  const { first } = seedsOf(question);
  return Array.from({ length: networks }, (_, index) => ({
    paths,
    width: Number(question.width),
    layers,
    inputs: signalSetup.inputs,
    seed: first + index,
  }));
}

export const throughManyLayers = declareFigure({
  id: 'through-many-layers',
  title: 'One signal through fifty layers',
  description:
    'What is left of a signal behind each of fifty layers, by activation and by the gain of the weights, over twenty networks.',
  parameters,
  // One gain after the other: none is seen in the other's figure before it has been asked about.
  asked: { gain: { he: 'he-gain', own: 'own-gain' } },
});
