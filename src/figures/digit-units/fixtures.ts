import type { Fixtures } from '../shared/declaration.ts';
import type { digitUnits } from './figure.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'badly started': { scenario: 'bias-1', unit: 3 },
  'badly started, with ELU': { scenario: 'bias-1', activation: 'elu' },
  'as weights': { shows: 'weights', unit: 20 },
  diverged: { scenario: 'quick', activation: 'leaky0.2' },
} as const satisfies Fixtures<typeof digitUnits>;
