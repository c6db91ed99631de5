import { type SignalOutcome, signal } from '#lib/simulations/signal.ts';
import { inputs, type Question } from './figure.ts';
import { questionOf } from './model.ts';

const known = new Map<string, readonly SignalOutcome[]>();

/** The networks of a whole question at build: some seconds, so one that several pages show is run once. */
export function stillRows(given: Question): readonly SignalOutcome[] {
  const question = questionOf(given);
  const key = JSON.stringify(question);
  const found = known.get(key) ?? inputs(question).map(signal);
  known.set(key, found);
  return found;
}
