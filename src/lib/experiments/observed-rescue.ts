import type { Observation } from '../evidence/index.ts';
import { type RescueInput, rescueSteps } from '../simulations/rescue.ts';
import type { Trainer } from '../training/index.ts';

/** A rescue as an experiment counts it: whether the network came back, and after how many steps. */
export function observedRescue(input: RescueInput): Observation {
  const steps = rescueSteps(input);
  let run: Trainer | null = null;
  for (;;) {
    const next = steps.next();
    if (next.done) {
      const { rescued, reachedAt } = next.value;
      return {
        quantities: { rescued: rescued ? 1 : 0, steps: reachedAt },
        digest: run?.result().digest ?? null,
      };
    }
    run = next.value;
  }
}
