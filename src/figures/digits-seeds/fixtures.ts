import type { Fixtures } from '../shared/declaration.ts';
import type { digitsSeeds } from './figure.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'badly started': { scenario: 'bias-1' },
  'seen closely': { from: '90' },
} as const satisfies Fixtures<typeof digitsSeeds>;
