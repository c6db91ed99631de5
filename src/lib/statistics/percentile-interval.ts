import { quantile } from './quantile.ts';

const tail = 0.025;

/**
 * The 95 % percentile interval of a bootstrapped statistic: what is left of its resamples, in increasing order, without a
 * fortieth at each end.
 * @throws on an empty list
 * @see Efron & Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13
 */
export function percentileInterval(sorted: ArrayLike<number>): {
  readonly lower: number;
  readonly upper: number;
} {
  return { lower: quantile(sorted, tail), upper: quantile(sorted, 1 - tail) };
}
