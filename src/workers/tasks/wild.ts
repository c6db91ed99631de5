import { loading } from '#lib/datasets/index.ts';
import { wildSteps } from '#lib/simulations/wild.ts';
import type { WildInput } from '#lib/simulations/wild-setup.ts';
import type { WildPair } from '#lib/wild/index.ts';
import type { Task } from '../protocol.ts';
import { updatesAtOnce } from './work.ts';

export type { WildInput } from '#lib/simulations/wild-setup.ts';

/** A seed of a claim from the wild: both of its runs. */
export const wildTask: Task<WildInput, never, WildPair> = function* (input) {
  const steps = wildSteps(input, updatesAtOnce);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    // Before a run is made, its data have to be there.
    yield 'data' in step.value ? loading(step.value.data.id) : null;
  }
};
