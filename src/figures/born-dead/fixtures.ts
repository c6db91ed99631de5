import type { Fixtures } from '../shared/declaration.ts';
import type { bornDead } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  'one hidden layer': { layers: 2 },
  'deep and narrow': { layers: 30, width: 1 },
  'wide enough': { layers: 20, width: 8 },
  'four thousand': { layers: 5, width: 3, thousands: 4 },
  'leaky, nothing dead': { activation: 'leaky-relu', slope: 0.01 },
  'leaky, the signal': { activation: 'leaky-relu', slope: 0.2, show: 'signal', layers: 20 },
  'the signal of ReLU': { show: 'signal', width: 5, layers: 20 },
} as const satisfies Fixtures<typeof bornDead>;
