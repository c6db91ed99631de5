import { type RescueInput, type RescueOutcome, rescueSteps } from '#lib/simulations/rescue.ts';
import type { Task } from '../protocol.ts';

/** How far a run is. */
export interface RescueProgress {
  readonly step: number;
}

/** One killed network, trained until it is back or out of steps: a row of the experiment on many seeds. */
export const rescueTask: Task<RescueInput, RescueProgress, RescueOutcome> = function* (input) {
  const steps = rescueSteps(input);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    const run = next.value;
    yield () => ({ step: run.step });
  }
};
