import { raceSetups } from '#lib/simulations/race-setup.ts';
import { inputs, type RaceState } from './figure.ts';

/** Both runs of every seed. */
export const specs = (state: RaceState): readonly object[] =>
  inputs(state).flatMap(({ task, seed, contestants }) =>
    contestants.map((contestant) => raceSetups[task].document(contestant, seed)),
  );
