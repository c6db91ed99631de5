import type { Fixtures } from '../shared/declaration.ts';
import type { throughOneLayer } from './figure.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'half are zero': { activation: 'relu' },
  'wide inputs saturate': { activation: 'selu', deviation: 3 },
  'next to nothing gets through': { activation: 'relu', mean: -2, deviation: 0.5 },
} as const satisfies Fixtures<typeof throughOneLayer>;
