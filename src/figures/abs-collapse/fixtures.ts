import type { Fixtures } from '../shared/declaration.ts';
import type { absCollapse } from './figure.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'a hundredth': { slope: 0.01 },
} as const satisfies Fixtures<typeof absCollapse>;
