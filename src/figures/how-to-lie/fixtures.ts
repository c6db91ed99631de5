import type { Fixtures } from '../shared/declaration.ts';
import type { howToLie } from './figure.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'the best of ten': { way: 'best', seed: 1 },
  'one side tuned': { way: 'tuned' },
} as const satisfies Fixtures<typeof howToLie>;
