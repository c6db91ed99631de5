import type { Fixtures } from '../shared/declaration.ts';
import type { boundaryBySlope } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  spiral: { data: 'spiral' },
  quadrants: { data: 'xor' },
  'another seed': { seed: 1 },
} as const satisfies Fixtures<typeof boundaryBySlope>;
