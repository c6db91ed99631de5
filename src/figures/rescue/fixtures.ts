import type { Fixtures } from '../shared/declaration.ts';
import type { rescue } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  killed: { killed: true },
  'a hundredth': { slope: 0.01, killed: true },
  'a third': { slope: 1 / 3, seed: 3, killed: true },
  'no bend': { slope: 1, killed: true },
} as const satisfies Fixtures<typeof rescue>;
