import { type SignalInput, type SignalOutcome, signalSteps } from '#lib/simulations/signal.ts';
import type { Task } from '../protocol.ts';

/** How many layers the signal is through. */
export interface SignalProgress {
  readonly layers: number;
}

/** A signal through one fresh, deep network, once with each activation. */
export const signalTask: Task<SignalInput, SignalProgress, SignalOutcome> = function* (input) {
  const steps = signalSteps(input);
  let shown = -1;
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    const layers = next.value;
    yield layers === shown ? null : () => ({ layers });
    shown = layers;
  }
};
