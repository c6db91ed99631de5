import type { Fixtures } from '../shared/declaration.ts';
import type { retrain } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  'a tenth': { slope: 0.1 },
  'a third': { slope: 1 / 3 },
  'slope one': { slope: 1 },
  'minus a half': { slope: -0.5 },
  moons: { data: 'two-moons', learningRate: 1 },
  'many die': { data: 'spiral', learningRate: 1.5 },
  diverges: { data: 'two-moons', learningRate: 3, slope: 1 },
} as const satisfies Fixtures<typeof retrain>;
