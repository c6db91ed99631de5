import type { Fixtures } from '../shared/declaration.ts';
import type { slopeLens } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  'a tenth': { slope: 0.1 },
  magnified: { slope: 0.01, magnify: '50' },
  'slope zero': { slope: 0 },
  'a third': { slope: 1 / 3, probe: -3 },
  'slope one': { slope: 1 },
  'at the bend': { slope: 0.25, probe: 0 },
  'positive side': { slope: 0.2, probe: 1.5 },
  'function alone': { slope: 0.2, view: 'f' },
  'derivative alone': { slope: 0.2, view: 'derivative', magnify: '10' },
} as const satisfies Fixtures<typeof slopeLens>;
