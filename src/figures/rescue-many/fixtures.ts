import type { Fixtures } from '../shared/declaration.ts';
import type { rescueMany } from './figure.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'a third': { slope: 1 / 3 },
} as const satisfies Fixtures<typeof rescueMany>;
