import { raceSetups } from '#lib/simulations/race-setup.ts';
import { type HowToLieState, inputs, ratesOf } from './figure.ts';

/** Both runs of every seed. */
export const specs = (state: HowToLieState): readonly object[] =>
  inputs(ratesOf(state)).flatMap(({ task, seed, contestants }) =>
    contestants.map((contestant) => raceSetups[task].document(contestant, seed)),
  );
