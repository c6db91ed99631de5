import { type MedianInterval, medianInterval } from './median.ts';

/** What paired differences come to: other less one, seed by seed. */
export interface Paired {
  readonly pairs: number;
  /** In how many pairs the difference is below 0, is 0, is above 0. */
  readonly less: number;
  readonly even: number;
  readonly more: number;
  /** The median difference with its exact 95 % interval; null where pairs are too few. */
  readonly interval: MedianInterval | null;
  /** On which side of 0 the whole interval lies; `none` where it holds 0, or there is none: no clear difference. */
  readonly verdict: 'less' | 'more' | 'none';
}

/**
 * What paired differences come to: how many are below 0, at 0 and above, their median with its interval, and a verdict.
 *
 * A difference is clear when the exact 95 % interval of its median leaves zero out.
 *
 * @example paired([0.2, 0.1, 0.3, -0.1, 0.2, 0.4, 0.1]).verdict
 */
export function paired(differences: readonly number[]): Paired {
  const interval = medianInterval(differences);
  return {
    pairs: differences.length,
    less: differences.filter((difference) => difference < 0).length,
    even: differences.filter((difference) => difference === 0).length,
    more: differences.filter((difference) => difference > 0).length,
    interval,
    verdict: interval === null ? 'none' : interval.upper < 0 ? 'less' : interval.lower > 0 ? 'more' : 'none',
  };
}

/** With fewer a median has no 95 % interval. */
const fewest = 6;

/**
 * How many pairs a verdict takes, about as often as not, where one side is ahead in a share p of all pairs. The share that is
 * counted in n pairs lies within two standard errors, at most 2 · ½ / √n, of p: so p − ½ has to be more than 1 / √n.
 * n = 1 / (p − ½)², and never less than the six pairs without which there is no interval.
 * @returns infinitely many where the side is ahead in half of them or less: then the median is not on its side
 * @throws a RangeError unless the share is within [0, 1]
 */
export function pairsNeeded(share: number): number {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`pairsNeeded: expected a share from 0 to 1, received ${share}`);
  }
  if (share <= 0.5) return Number.POSITIVE_INFINITY;
  return Math.max(fewest, Math.round(1 / ((share - 0.5) * (share - 0.5))));
}
