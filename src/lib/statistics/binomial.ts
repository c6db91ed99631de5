import { exp } from '../numeric/exp.ts';
import { log } from '../numeric/log.ts';
import { log1p } from '../numeric/log1p.ts';
import { type Proportion, proportion } from './proportion.ts';

/** A share that was counted, with the interval that holds the true one. */
export interface BinomialInterval extends Proportion {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The share of `count` in `total` with the exact interval of Clopper and Pearson: the shares p for which neither
 * P(B ≥ count) nor P(B ≤ count) is below (1 − level) / 2, B ~ Binomial(total, p).
 * @throws a RangeError unless both are integers, 0 ≤ count ≤ total, and total is at least 1
 * @see Clopper & Pearson, The use of confidence or fiducial limits illustrated in the case of the binomial, 1934
 */
export function binomialInterval(count: number, total: number, level = 0.95): BinomialInterval {
  const counted = proportion(count, total);
  const tail = (1 - level) / 2;
  return {
    ...counted,
    lower: count === 0 ? 0 : 1 - upperLimit(total - count, total, tail),
    upper: count === total ? 1 : upperLimit(count, total, tail),
  };
}

/** The share p for which P(B ≤ count) = tail: found by halving, to the last bit that matters. */
function upperLimit(count: number, total: number, tail: number): number {
  let [low, high] = [count / total, 1];
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (atMost(count, total, middle) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(B ≤ count), B ~ Binomial(total, p), 0 < p < 1: added up in logarithms, which do not underflow. */
function atMost(count: number, total: number, p: number): number {
  const [logP, logQ] = [log(p), log1p(-p)];
  let sum = 0;
  let logChoose = 0;
  for (let k = 0; k <= count; k += 1) {
    if (k > 0) logChoose += log((total - k + 1) / k);
    sum += exp(logChoose + k * logP + (total - k) * logQ);
  }
  return sum;
}
