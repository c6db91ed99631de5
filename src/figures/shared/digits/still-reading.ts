import { type DigitsReading, digitsReadingSteps } from '#lib/simulations/digits-reader.ts';
import { finish } from '../training/finish.ts';
import { type ReaderState, specOf } from './reader.ts';

const known = new Map<string, DigitsReading>();

/** The network of a state, trained at build; what several pages show is trained once. The digits have to be loaded. */
export function stillReading({ scenario, activation, seed }: ReaderState): DigitsReading {
  const key = `${scenario} ${activation} ${seed}`;
  const found = known.get(key) ?? finish(digitsReadingSteps(specOf({ scenario, activation, seed })));
  known.set(key, found);
  return found;
}
