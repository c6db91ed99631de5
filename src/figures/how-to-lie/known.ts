import { raceRun } from '#lib/simulations/race.ts';
import { inputs, rates } from './figure.ts';
import { type Known, stepsOf } from './model.ts';

let found: Known | null = null;

/** All runs at both rates, made once at build. */
export function known(): Known {
  const at = (rate: number) => inputs(rate).map((input) => stepsOf(raceRun(input)));
  found ??= { usual: at(rates.usual), tuned: at(rates.tuned) };
  return found;
}
