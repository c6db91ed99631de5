import { type CostInput, type CostOutcome, costSteps } from '#lib/simulations/cost.ts';
import type { Task } from '../protocol.ts';

/** How many readings are done. */
export interface CostProgress {
  readonly readings: number;
}

/** Times forward passes with each activation, by the worker’s own clock. */
export const costTask: Task<CostInput, CostProgress, CostOutcome> = function* (input) {
  const steps = costSteps(input, () => performance.now());
  let shown = -1;
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    const readings = next.value;
    yield readings === shown ? null : () => ({ readings });
    shown = readings;
  }
};
