import type { State } from './model.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'a hundredth': { slope: 0.01 },
} as const satisfies Readonly<Record<string, Partial<State>>>;
