import { raceRun } from '#lib/simulations/race.ts';
import { inputs, ratesOf, type Way } from './figure.ts';
import { type Known, stepsOf } from './model.ts';

let found: Known | null = null;

/** All runs, made once at build. */
export function known(): Known {
  const of = (way: Way) => inputs(ratesOf({ way })).map((input) => stepsOf(raceRun(input)));
  found ??= { usual: of('one'), tuned: of('tuned') };
  return found;
}
