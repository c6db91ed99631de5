import { type AbsInput, type AbsOutcome, absSteps } from '#lib/simulations/abs-collapse.ts';
import type { Task } from '../protocol.ts';

/** How far a run is. */
export interface AbsProgress {
  readonly step: number;
}

/** One deep, narrow network that is to learn |x|: a row of the experiment on many seeds. */
export const absCollapseTask: Task<AbsInput, AbsProgress, AbsOutcome> = function* (input) {
  const steps = absSteps(input);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    const run = next.value;
    yield () => ({ step: run.step });
  }
};
