import { type ZeroShareInput, type ZeroShareOutcome, zeroShare } from '#lib/simulations/zero-share.ts';
import type { Task } from '../protocol.ts';

/** Which layer is at work. */
export interface ZeroShareProgress {
  readonly seed: number;
}

/** One fresh layer that normal inputs are sent through: a single step, too short to be watched. */
export const zeroShareTask: Task<ZeroShareInput, ZeroShareProgress, ZeroShareOutcome> = function* (input) {
  yield () => ({ seed: input.seed });
  return zeroShare(input);
};
