import type { State } from './model.ts';

/** States worth looking at: the gallery shows each, the tests hold each to be true. */
export const fixtures = {
  default: {},
  spiral: { data: 'spiral' },
  quadrants: { data: 'xor' },
  'another seed': { seed: 1 },
} as const satisfies Readonly<Record<string, Partial<State>>>;
