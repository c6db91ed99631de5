import { type RandomStream, stream } from '../random/index.ts';

export const resamples = 2000;

/**
 * What a statistic comes to in 2,000 resamples of some numbers, in increasing order. A resample takes as many numbers as
 * there are, each time any of them; unless told otherwise they are drawn from the stream (1, 'resamples', n), so that the
 * same numbers always give the same.
 * @throws an Error on an empty list
 * @see Efron & Tibshirani, An Introduction to the Bootstrap, 1993, ch. 6
 * @example
 * const means = bootstrap([1, 2, 3, 10], mean);
 * [quantile(means, 0.025), quantile(means, 0.975)]
 */
export function bootstrap(
  values: readonly number[],
  statistic: (resample: readonly number[]) => number,
  random: RandomStream = stream(1, 'resamples', values.length),
): Float64Array {
  const n = values.length;
  if (n === 0) throw new Error('bootstrap: expected at least 1 value, received 0');
  const resample = new Array<number>(n).fill(0);
  return Float64Array.from({ length: resamples }, () => {
    for (let i = 0; i < n; i += 1) resample[i] = values[random.integer(n)] as number;
    return statistic(resample);
  }).sort();
}
