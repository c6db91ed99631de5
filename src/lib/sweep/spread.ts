import { createMedianBootstrap, percentileInterval, quantile } from '../statistics/index.ts';

/** Where some numbers lie; quantiles interpolate between order statistics (Hyndman & Fan's type 7, NumPy's and R's). */
export interface Spread {
  readonly n: number;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  /** 95 % percentile bootstrap of the median, from 2,000 resamples; null for fewer than 2 numbers. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** null for no numbers. */
export type SpreadOf = (values: readonly number[]) => Spread | null;

/** A function that says how numbers are spread; null for none. All lists of one length share their resamples. */
export function createSpread(): SpreadOf {
  const medians = createMedianBootstrap();
  return (values) => {
    if (values.length === 0) return null;
    const sorted = values.toSorted((a, b) => a - b);
    return {
      n: sorted.length,
      median: quantile(sorted, 0.5),
      lowerQuartile: quantile(sorted, 0.25),
      upperQuartile: quantile(sorted, 0.75),
      interval: sorted.length < 2 ? null : percentileInterval(medians(sorted)),
    };
  };
}
