import { type ZeroShareInput, type ZeroShareOutcome, zeroShareSteps } from '#lib/simulations/zero-share.ts';
import type { Task } from '../protocol.ts';

/** How much of the layer's input went through. */
export interface ZeroShareProgress {
  readonly rows: number;
}

/** One fresh layer that normal inputs are sent through. */
export const zeroShareTask: Task<ZeroShareInput, ZeroShareProgress, ZeroShareOutcome> = function* (input) {
  const steps = zeroShareSteps(input);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    const rows = next.value;
    yield () => ({ rows });
  }
};
