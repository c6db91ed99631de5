import * as parameter from '#lib/parameters/index.ts';
import type { Start } from '#lib/simulations/gradient-norm.ts';
import { gradientSetup, ownGain } from '#lib/simulations/gradient-setup.ts';
import type { GradientsInput } from '#lib/simulations/gradients.ts';
import { declareFigure } from '../shared/declaration.ts';

/** Networks of a draw. */
export const networks = 40;
export const lastDraw = 99;

const { reluGain } = gradientSetup;

const parameters = {
  activation: parameter.choice({
    name: 'activation',
    label: 'Activation',
    group: 'network',
    options: [
      { value: 'leaky-relu', label: 'Leaky ReLU' },
      { value: 'tanh', label: 'tanh' },
      { value: 'sigmoid', label: 'sigmoid' },
    ],
    default: 'leaky-relu',
  }),
  /** Of Leaky ReLU alone; 0 is ReLU. */
  slope: parameter.slope({ stops: parameter.slopeStops, default: 0.2 }),
  /** Its own has Leaky ReLU alone. */
  weights: parameter.choice({
    name: 'weights',
    label: 'Gain of the weights',
    group: 'network',
    options: [
      { value: 'set', label: 'As set' },
      { value: 'own', label: 'Its own' },
    ],
    default: 'set',
  }),
  gain: parameter.number({
    name: 'gain',
    label: 'Gain',
    symbol: 'g',
    group: 'network',
    minimum: 0.5,
    maximum: 4,
    scale: {
      kind: 'piecewise',
      stops: [
        { value: 0.5, at: 0, step: 0.05 },
        { value: 1, at: 0.25, step: 0.02 },
        { value: reluGain, at: 0.5, step: 0.02 },
        { value: 2, at: 0.7, step: 0.05 },
        { value: 3, at: 0.85, step: 0.1 },
        { value: 4, at: 1, step: 0.1 },
      ],
    },
    default: reluGain,
  }),
  layers: parameter.number({
    name: 'layers',
    label: 'Layers',
    symbol: 'D',
    group: 'network',
    minimum: 1,
    maximum: 100,
    integer: true,
    scale: { kind: 'linear', step: 1, marks: [1, 10, 20, 30, 50, 100] },
    default: gradientSetup.layers,
  }),
  width: parameter.choice({
    name: 'width',
    label: 'Units per layer',
    group: 'network',
    options: [
      { value: '8', label: '8' },
      { value: '16', label: '16' },
      { value: '32', label: '32' },
      { value: '64', label: '64' },
    ],
    default: '64',
    more: true,
  }),
  /** Which forty networks: 1 has the seeds 1 to 40. */
  draw: parameter.seed({
    name: 'draw',
    label: 'Draw',
    minimum: 1,
    maximum: lastDraw,
    default: 1,
    more: true,
  }),
};

export type GradientByLayerState = parameter.StateOf<typeof parameters>;

/** ReLU with its own gain, which every state is set against. */
export const reference: Start = { activation: 'relu', gain: reluGain };

/** The gain of a state, set or its own. */
export function gainOf({ activation, slope, weights, gain }: GradientByLayerState): number {
  return activation === 'leaky-relu' && weights === 'own' ? ownGain(slope) : gain;
}

/** What is drawn for a state: two networks from each seed’s random numbers, its own and the reference. */
export function input(state: GradientByLayerState): GradientsInput {
  const { activation, slope, layers, width, draw } = state;
  const gain = gainOf(state);
  return {
    width: Number(width),
    layers,
    networks,
    seed: (draw - 1) * networks + 1,
    starts: [
      activation === 'leaky-relu'
        ? { activation, parameters: { negativeSlope: slope }, gain }
        : { activation, gain },
      reference,
    ],
  };
}

export const gradientByLayer = declareFigure({
  id: 'gradient-by-layer',
  title: 'A gradient on its way back',
  description:
    'How long the gradient still is behind each layer of fresh networks, by slope, gain, depth and width: median, middle half and what the theory says.',
  parameters,
  asked: { activation: { tanh: 'tanh-gradient' } },
});
