import type { Fixtures } from '../shared/declaration.ts';
import type { misreadDigits } from './figure.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'another digit': { digit: 5 },
  'hardly any read right': { scenario: 'bias-2' },
  diverged: { scenario: 'quick', activation: 'leaky0.2' },
} as const satisfies Fixtures<typeof misreadDigits>;
