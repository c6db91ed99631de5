import type { Fixtures } from '../shared/declaration.ts';
import type { sumOfRelus } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  'nothing yet': { c1: 0 },
  'the tent': { target: 'tent', unit: '2', t1: -1, c1: 1, t2: 0, c2: -2, t3: 1, c3: 1 },
  'the plateau': { target: 'table', t1: -2, c1: 1, t2: -1, c2: -1, t3: 1, c3: -1, t4: 2, c4: 1 },
  'a round hill': { target: 'hill', unit: '4', t1: -1.5, c1: 0.75, t2: 0, c2: -1.5, t3: 1.5, c3: 0.75 },
  'one corner, twice': { t1: 0, c1: 4, t2: 0, c2: -4 },
  'out of sight': { t1: 3, c1: 4 },
} as const satisfies Fixtures<typeof sumOfRelus>;
