import type { Fixtures } from '../shared/declaration.ts';
import type { race } from './figure.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'each at a rate of its own': { oneRate: 1.5, otherRate: 2, seeds: '20' },
  'a mile': { task: 'abs', oneRate: 0.01, otherRate: 0.01, seeds: '20' },
  'no clear difference': { task: 'penguins', oneRate: 0.05, otherRate: 0.05, seeds: '20' },
  'the same twice': { other: 'relu', seeds: '10' },
  'one diverges': { oneRate: 3, otherRate: 3, slope: 0.5, seeds: '10' },
} as const satisfies Fixtures<typeof race>;
