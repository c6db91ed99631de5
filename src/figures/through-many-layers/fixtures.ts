import type { Fixtures } from '../shared/declaration.ts';
import type { throughManyLayers } from './figure.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'to each its own': { gain: 'own', shown: ['relu', 'elu', 'selu', 'gelu', 'silu'] },
  'the spread of softplus': { gain: 'one', quantity: 'spread', shown: ['softplus', 'tanh', 'sigmoid'] },
  'one alone': { shown: ['leaky-relu'], width: '64' },
} as const satisfies Fixtures<typeof throughManyLayers>;
