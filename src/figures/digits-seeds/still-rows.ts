import { outcomesOf } from '#lib/simulations/runs.ts';
import { type DigitsSeedsState, inputs } from './figure.ts';
import { type Row, rowOf } from './rows.ts';

const known = new Map<string, readonly Row[]>();

/** The rows of a whole run at build: some seconds, so what several pages show is trained once. The digits have to be loaded. */
export function stillRows({ scenario, twenty, from }: DigitsSeedsState): readonly Row[] {
  const key = `${scenario} ${twenty}`;
  const found = known.get(key) ?? inputs({ scenario, twenty, from }).map((input) => rowOf(outcomesOf(input)));
  known.set(key, found);
  return found;
}
