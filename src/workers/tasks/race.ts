import { type RaceInput, type RaceOutcome, raceSteps } from '#lib/simulations/race.ts';
import type { Task } from '../protocol.ts';

/** How far the run is that goes on: the first of the two, or the second. */
export interface RaceProgress {
  readonly step: number;
}

/** One seed of a race, both contestants one after the other: a row of many. */
export const raceTask: Task<RaceInput, RaceProgress, RaceOutcome> = function* (input) {
  const steps = raceSteps(input);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    const { run } = next.value;
    yield () => ({ step: run.step });
  }
};
