import type { RescueManyState } from './model.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'a third': { slope: 1 / 3 },
} as const satisfies Readonly<Record<string, Partial<RescueManyState>>>;
