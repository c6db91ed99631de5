import { type RaceOutcome, raceRun } from '#lib/simulations/race.ts';
import { inputs, type RaceState } from './figure.ts';

const known = new Map<string, readonly RaceOutcome[]>();

/** The rows of a whole race at build: a second or two, so one that several pages show is run once. */
export function stillRows(state: RaceState): readonly RaceOutcome[] {
  const asked = inputs(state);
  const key = JSON.stringify(asked);
  const found = known.get(key) ?? asked.map(raceRun);
  known.set(key, found);
  return found;
}
