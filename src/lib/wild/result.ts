import { at } from '../assert/at.ts';
import { extentOf, measureOf, type WildClaim } from './claim.ts';
import type { WildPair, WildRun } from './run.ts';
import { type Judged, judge, meanDifference, shareDifference } from './verdict.ts';

/** A seed of a claim: the number of each side. */
export interface WildRow {
  readonly seed: number;
  readonly values: readonly [number, number];
}

/** What a claim has come to with the seeds that are done. */
export interface WildResult {
  readonly rows: readonly WildRow[];
  /** Per side: the mean of its numbers; of yes and no, how many say yes. */
  readonly totals: readonly [number, number];
  /** Runs of each side that diverged. */
  readonly diverged: readonly [number, number];
  /** Runs of each side that never got to 95 %, and have not diverged; 0 where nobody asked. */
  readonly never: readonly [number, number];
  /** null before the last seed: who could stop at a verdict that they like would have no 95 %. */
  readonly judged: Judged | null;
}

/** The same of both sides, in the order of a pair. */
export const both = <Value>(of: (side: 0 | 1) => Value): readonly [Value, Value] => [of(0), of(1)];

/** @param pairs seed by seed, from the claim’s first; null where it is not done */
export function resultOf(claim: WildClaim, pairs: readonly (WildPair | null)[]): WildResult {
  const measure = measureOf(claim);
  const done = pairs.flatMap((pair, index) => (pair === null ? [] : [{ pair, seed: claim.from + index }]));
  const numberOf = (run: WildRun) => measure.value(run, extentOf(claim, run.limit));
  const rows = done.map(
    ({ pair, seed }): WildRow => ({ seed, values: both((side) => numberOf(pair[side])) }),
  );
  const count = (isOne: (run: WildRun) => boolean) =>
    both((side) => done.filter(({ pair }) => isOne(pair[side])).length);
  return {
    rows,
    totals: both((side) => {
      const total = rows.reduce((sum, { values }) => sum + values[side], 0);
      return measure.kind === 'share' || rows.length === 0 ? total : total / rows.length;
    }),
    diverged: count(({ divergence }) => divergence !== null),
    never: count(
      ({ reachedAt, divergence }) =>
        measure.reading === 'target' && reachedAt === null && divergence === null,
    ),
    judged:
      rows.length < claim.seeds
        ? null
        : judgedRows(
            claim,
            rows.map(({ values }) => values),
            at(done, 0).pair[0].limit,
          ),
  };
}

/** The verdict on pairs of numbers: what a page and a test have of rows that are committed. */
export function judgedRows(
  claim: WildClaim,
  values: readonly (readonly [number, number])[],
  limit: number,
): Judged {
  const measure = measureOf(claim);
  const difference =
    measure.kind === 'share'
      ? shareDifference(values)
      : meanDifference(values, measure.reach(extentOf(claim, limit)));
  return judge(difference, claim);
}

/** What a pin is of: a row a seed, with the digests of both runs and their numbers. */
export function pinnedRows(
  claim: WildClaim,
  pairs: readonly WildPair[],
): readonly (readonly [seed: number, a: string, b: string, ofA: number, ofB: number])[] {
  const measure = measureOf(claim);
  return pairs.map((pair, index) => {
    const [one, other] = both((side) => measure.value(pair[side], extentOf(claim, pair[side].limit)));
    return [claim.from + index, pair[0].digest, pair[1].digest, one, other];
  });
}
