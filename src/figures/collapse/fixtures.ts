import type { Fixtures } from '../shared/declaration.ts';
import type { collapse } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  relu: { slope: 0 },
  'a fifth': { slope: 0.2 },
  'another entry': { entry: '21', v21: 0.5 },
  'one fold': { slope: 0, b1: 2 },
  'no fold in sight': { slope: 0, b1: 2, b2: 2 },
  'a fold that nobody looks at': { slope: 0, v12: 0, v22: 0, b1: 2 },
  'squashed onto a line': { w21: 1, w22: 0.5 },
  'one layer': { layers: 'one' },
  'one layer, flipped': { layers: 'one', w11: -1.5 },
  'one layer onto a line': { layers: 'one', w21: 1, w22: 0.5 },
  'one layer onto a point': { layers: 'one', w11: 0, w12: 0, w21: 0, w22: 0 },
  'one layer, bent': { layers: 'one', slope: 0 },
  'far out': { w11: 2, w12: 2, w21: -2, w22: 2, v11: 2, v12: -2, v21: 2, v22: 2, slope: 0.1 },
} as const satisfies Fixtures<typeof collapse>;
