import type { Fixtures } from '../shared/declaration.ts';
import type { randomSlopes } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  'other draws': { draw: 2 },
  'no spread': { lower: 0.2, upper: 0.2 },
  wide: { lower: 0, upper: 1, probe: -3 },
  'positive side': { probe: 1.5 },
  'at zero': { probe: 0 },
} as const satisfies Fixtures<typeof randomSlopes>;
