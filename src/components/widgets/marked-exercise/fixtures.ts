import type { ExerciseValues } from '#lib/exercises/index.ts';

/** States worth looking at: the gallery shows each. */
export const fixtures = {
  default: {},
  'large enough': { slope: 0.2, lr: 1.5 },
} as const satisfies Readonly<Record<string, ExerciseValues>>;
