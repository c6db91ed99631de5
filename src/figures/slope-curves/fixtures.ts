import type { Fixtures } from '../shared/declaration.ts';
import type { slopeCurves } from './figure.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'steps, |z| beside ReLU': { show: 'steps', slope: -1 },
  'spiral, slopes that cost': { data: 'spiral', learningRate: 0.3, slope: 0.25 },
  'a rate that kills': { data: 'spiral', learningRate: 2, slope: 0.1 },
  'a rate that few slopes survive': { learningRate: 2, show: 'loss', slope: 0.01 },
} as const satisfies Fixtures<typeof slopeCurves>;
