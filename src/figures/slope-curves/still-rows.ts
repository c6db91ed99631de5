import { type SlopeCurveOutcome, slopeCurveRun } from '#lib/simulations/slope-curve.ts';
import { inputs, type Question } from './figure.ts';
import { questionOf } from './model.ts';

const known = new Map<string, readonly SlopeCurveOutcome[]>();

/** The rows of a whole question at build: a second or two, so one that several pages show is trained once. */
export function stillRows(given: Question): readonly SlopeCurveOutcome[] {
  const question = questionOf(given);
  const key = JSON.stringify(question);
  const found = known.get(key) ?? inputs(question).map(slopeCurveRun);
  known.set(key, found);
  return found;
}
