import type { Fixtures } from '../shared/declaration.ts';
import type { comparison } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  moons: { data: 'two-moons', hidden: [16, 16] },
  'units die': { data: 'two-moons', learningRate: 3, slope: 0.01 },
  narrow: { hidden: [2, 2, 2], slope: 0.2 },
  wide: { hidden: [32], learningRate: 0.2 },
  diverges: { data: 'two-moons', learningRate: 10, slope: 1 },
} as const satisfies Fixtures<typeof comparison>;
