import type { Fixtures } from '../shared/declaration.ts';
import type { learnedSlopes } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  'a hundredth': { ratio: 0.01 },
  'a tenth': { ratio: 0.1 },
  'another start': { seed: 1 },
  spiral: { data: 'spiral', ratio: 0.1, seed: 1 },
  'four layers': { layers: 4, ratio: 0.01, seed: 1 },
  'from zero': { start: 0, ratio: 0.1, seed: 1 },
} as const satisfies Fixtures<typeof learnedSlopes>;
