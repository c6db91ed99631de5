import type { RescueManyState } from './model.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
} as const satisfies Readonly<Record<string, Partial<RescueManyState>>>;
