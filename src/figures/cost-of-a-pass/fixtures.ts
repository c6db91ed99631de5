import type { Fixtures } from '../shared/declaration.ts';
import type { costOfAPass } from './figure.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'four layers': { network: 'deep' },
} as const satisfies Fixtures<typeof costOfAPass>;
