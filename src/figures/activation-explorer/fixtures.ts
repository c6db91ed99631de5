import type { Fixtures } from '../shared/declaration.ts';
import type { activationExplorer } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  'one alone': { shown: ['relu'], probe: 1.5 },
  'at the bend as in PyTorch': { shown: ['relu', 'leaky-relu'], probe: 0 },
  'at the bend by the middle': { shown: ['relu', 'leaky-relu', 'silu'], probe: 0, atZero: 'middle' },
  'at the bend from the right': { shown: ['relu', 'leaky-relu', 'elu'], probe: 0, atZero: 'right' },
  'no kink': { shown: ['softplus', 'tanh'], probe: 0 },
  'six at once': { shown: ['relu', 'leaky-relu', 'elu', 'gelu', 'silu', 'softplus'], probe: -1 },
  'six with parameters': {
    shown: ['leaky-relu', 'prelu', 'rrelu', 'elu', 'selu', 'relu6'],
    settings: { 'leaky-relu': { negativeSlope: 0.2 }, elu: { alpha: 4 } },
    probe: -3.5,
  },
  'a second kink': { shown: ['relu', 'relu6'], probe: 6 },
  'leaky with slope zero': {
    shown: ['relu', 'leaky-relu'],
    settings: { 'leaky-relu': { negativeSlope: 0 } },
  },
} as const satisfies Fixtures<typeof activationExplorer>;
