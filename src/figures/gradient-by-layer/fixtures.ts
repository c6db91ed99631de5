import type { Fixtures } from '../shared/declaration.ts';
import type { gradientByLayer } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  ReLU: { slope: 0 },
  'its own gain': { slope: 0.5, weights: 'own' },
  'tanh explodes': { activation: 'tanh', gain: 3 },
  'the sigmoid vanishes': { activation: 'sigmoid', gain: 1, layers: 30 },
  'too large a gain': { slope: 0, gain: 2, layers: 100 },
  'narrow and deep': { slope: 0, layers: 100, width: '8', draw: 3 },
  'one layer': { slope: 1, layers: 1 },
} as const satisfies Fixtures<typeof gradientByLayer>;
