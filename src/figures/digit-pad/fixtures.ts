import { strokeFrom } from '#lib/digits/ink.ts';
import type { Fixtures } from '../shared/declaration.ts';
import type { digitPad } from './figure.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  'left as drawn': { entry: 'as-drawn' },
  'another network': { seed: 2 },
  empty: { ink: [] },
  'a dot': { ink: [strokeFrom('400,120')] },
  'a line across': { ink: [strokeFrom('0,256 511,256')] },
  'a 7 in two strokes': { ink: [strokeFrom('120,90 380,80 230,420'), strokeFrom('190,250 350,240')] },
} as const satisfies Fixtures<typeof digitPad>;
