/**
 * The median: the middle one of some numbers, in whatever order; of an even count the mean of the middle two.
 * @throws an Error on an empty list
 * @example median([3, 1, 2, 10])
 */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('median: expected at least 1 value, received 0');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** A median and the interval that holds the true one. */
export interface MedianInterval {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  /** Which order statistic the lower end is, counted from 1; the upper end is as far from the other side. */
  readonly rank: number;
  /** The probability, at least the level asked for, that such an interval holds the true median. */
  readonly coverage: number;
}

/**
 * Between which of n values in increasing order the true median lies: from the k-th on either side, with the largest k for
 * which 2 P(B < k) ≤ 1 − level, B ~ Binomial(n, ½). Each value lies above it with probability ½, like a coin.
 *
 * @returns k, or 0 where even the whole range covers less than the level; and what the interval covers
 * @example intervalRank(20, 0.95) // the 6th from either side, which covers 0.959
 */
export function intervalRank(n: number, level: number): { readonly rank: number; readonly coverage: number } {
  let probability = 1;
  for (let i = 0; i < n; i++) probability /= 2;
  // `probability` is P(B = rank), `below` is P(B < rank).
  let below = 0;
  let rank = 0;
  while (2 * (below + probability) <= 1 - level) {
    below += probability;
    probability = (probability * (n - rank)) / (rank + 1);
    rank++;
  }
  return { rank, coverage: 1 - 2 * below };
}

/**
 * The median with its exact interval, whatever the distribution.
 *
 * It lies between two order statistics: [x₍ₖ₎, x₍ₙ₊₁₋ₖ₎] with the k of `intervalRank`. For 20 values at 95 %, the 6th and the 15th.
 *
 * @returns null where even the whole range covers less than the level (fewer than 6 values at 95 %)
 * @see Conover, Practical Nonparametric Statistics, 3rd ed. 1999, §3.2
 * @example medianInterval([7, 1, 3, 9, 4, 2, 8])
 */
export function medianInterval(values: readonly number[], level = 0.95): MedianInterval | null {
  const n = values.length;
  const { rank, coverage } = intervalRank(n, level);
  if (rank === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: median(sorted),
    lower: sorted[rank - 1] as number,
    upper: sorted[n - rank] as number,
    rank,
    coverage,
  };
}
