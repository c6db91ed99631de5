import type { Fixtures } from '../shared/declaration.ts';
import type { lossShapes } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  'both right': { h: 1, z: 4 },
  'far off': { h: 4, y: -2, z: -6 },
  'no is right': { z: 2, truth: 'no' },
  undecided: { z: 0 },
} as const satisfies Fixtures<typeof lossShapes>;
