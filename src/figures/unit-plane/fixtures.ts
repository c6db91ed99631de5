import type { Fixtures } from '../shared/declaration.ts';
import type { unitPlane } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  'one death': { step: 3, follow: { layer: 0, unit: 1 }, view: 'wide' },
  'at the end': { step: 1500 },
  'carried back': { learningRate: 0.3, momentum: 0.9, seed: 16, step: 46, follow: { layer: 0, unit: 0 } },
  'a later unit': { step: 5, follow: { layer: 1, unit: 3 } },
  'in millimetres': { data: 'millimetres', learningRate: 0.05, seed: 1, step: 1500 },
  'from the origin': { data: 'millimetres', learningRate: 0.05, seed: 1, view: 'wide' },
  leaky: { slope: 0.01, learningRate: 3, seed: 1, step: 40 },
  'too fast': { slope: 0.2, learningRate: 10, step: 1500 },
} as const satisfies Fixtures<typeof unitPlane>;
