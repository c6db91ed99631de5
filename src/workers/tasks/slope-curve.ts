import {
  type SlopeCurveInput,
  type SlopeCurveOutcome,
  slopeCurveSteps,
} from '#lib/simulations/slope-curve.ts';
import type { Task } from '../protocol.ts';

/** How many slopes are done. */
export interface SlopeCurveProgress {
  readonly slopes: number;
}

/** One seed trained with each of the slopes: a row of the curves against the slope. */
export const slopeCurveTask: Task<SlopeCurveInput, SlopeCurveProgress, SlopeCurveOutcome> = function* (
  input,
) {
  const steps = slopeCurveSteps(input);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    const slopes = next.value;
    yield () => ({ slopes });
  }
};
