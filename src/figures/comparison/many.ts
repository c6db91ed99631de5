import { formatFixed } from '#lib/charts/format.ts';
import type { MedianInterval } from '#lib/statistics/median.ts';
import { paired } from '#lib/statistics/paired.ts';
import type { Outcome, OutcomeInput } from '#workers/tasks/index.ts';
import { sideLabels, sides } from '../shared/pair.ts';
import { type ComparisonState, specOf } from './figure.ts';

export const pairsOfSeeds = 20;

/** One seed of the many: the final test accuracy of each side, null where that side diverged. */
export interface PairRow {
  readonly index: number;
  readonly relu: number | null;
  readonly leaky: number | null;
}

/** The pairs of many seeds, from the state's own on: data, weights and batches are drawn anew for each. */
export function pairInputs(state: ComparisonState): readonly OutcomeInput[] {
  return Array.from({ length: pairsOfSeeds }, (_, i) => {
    const seeded = { ...state, seed: state.seed + i };
    return { specs: sides.map((side) => specOf(seeded, side)) };
  });
}

export function pairRow(index: number, outcomes: readonly Outcome[]): PairRow {
  const [relu = null, leaky = null] = outcomes.map(({ measurement, divergence }) =>
    divergence === null ? measurement.testAccuracy : null,
  );
  return { index, relu, leaky };
}

export interface ManyVerdict {
  readonly done: number;
  readonly diverged: number;
  /** Leaky ReLU's test accuracy less ReLU's, in the seeds where both stayed finite. */
  readonly interval: MedianInterval | null;
  readonly winner: 'relu' | 'leaky-relu' | 'none';
}

/**
 * The rule for many pairs: the median of the paired differences with its exact 95 % interval; a difference is
 * clear when the interval leaves zero out.
 */
export function manyVerdict(rows: readonly (PairRow | null)[]): ManyVerdict {
  const done = rows.filter((row) => row !== null);
  const differences = done.flatMap(({ relu, leaky }) =>
    relu === null || leaky === null ? [] : [leaky - relu],
  );
  const { interval, verdict } = paired(differences);
  const winner = winners[verdict];
  return { done: done.length, diverged: done.length - differences.length, interval, winner };
}

/** By the side of 0 on which the interval lies, of Leaky ReLU less ReLU. */
const winners = { less: 'relu', more: 'leaky-relu', none: 'none' } as const;

/** What many pairs are to be, before they run. */
export const manyAhead = ({ seed }: Pick<ComparisonState, 'seed'>): string =>
  `Seeds ${seed} to ${seed + pairsOfSeeds - 1}, both networks from each: their test accuracy is compared pair by pair.`;

/** The honest word on many pairs; '' before the first is done. */
export function manySentence(rows: readonly (PairRow | null)[]): string {
  const { done, diverged, interval, winner } = manyVerdict(rows);
  if (done === 0) return '';
  if (done < rows.length) return `${done} of ${rows.length} pairs of seeds are done.`;
  const lost =
    diverged === 0 ? '' : ` In ${diverged} of ${done} pairs a network diverged; they are left out.`;
  if (interval === null) return `Too few pairs stayed finite for a comparison.${lost}`;
  const points = (value: number) => formatFixed(100 * value, 1);
  const word = winner === 'none' ? 'no clear difference' : `${sideLabels[winner]} is ahead`;
  return `Over ${done - diverged} pairs of seeds, Leaky ReLU less ReLU: a median of ${points(interval.median)} points of test accuracy (95 % interval ${points(interval.lower)} to ${points(interval.upper)}): ${word}.${lost}`;
}
