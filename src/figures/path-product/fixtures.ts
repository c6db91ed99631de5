import type { Fixtures } from '../shared/declaration.ts';
import type { pathProduct } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  'one layer': { layers: 1 },
  'six layers': { layers: 6 },
  'six layers at a hundredth': { layers: 6, slope: 0.01 },
  'a third': { layers: 4, slope: 1 / 3 },
  'only the first': { layers: 4, negative: 'first' },
  'slope zero': { layers: 3, slope: 0 },
  'slope one': { layers: 3, slope: 1 },
} as const satisfies Fixtures<typeof pathProduct>;
