import { quantileSorted } from 'simple-statistics';
import { type RandomStream, stream } from '#lib/random/index.ts';

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

const resamples = 2000;
const tail = 0.025;

/** In which order statistics the medians of the resamples lie: their two middle ranks, the same for an odd count. */
interface MiddleRanks {
  readonly lower: Uint32Array;
  readonly upper: Uint32Array;
}

/**
 * A function that says how numbers are spread; null for none. The median of a resample depends on ranks alone, so all
 * lists of one length share their resamples, drawn from the stream (1, 'bootstrap', n).
 */
export function createSpread(): SpreadOf {
  const ranksOf = new Map<number, MiddleRanks>();

  function interval(sorted: readonly number[]): Spread['interval'] {
    const n = sorted.length;
    if (n < 2) return null;
    const ranks = ranksOf.get(n) ?? middleRanks(n, stream(1, 'bootstrap', n));
    ranksOf.set(n, ranks);
    const medians = Float64Array.from(ranks.lower, (lower, resample) => {
      const low = sorted[lower] as number;
      const high = sorted[ranks.upper[resample] as number] as number;
      return low + (high - low) / 2;
    });
    const ordered = Array.from(medians.sort());
    return { lower: quantileSorted(ordered, tail), upper: quantileSorted(ordered, 1 - tail) };
  }

  return (values) => {
    if (values.length === 0) return null;
    const sorted = values.toSorted((a, b) => a - b);
    return {
      n: sorted.length,
      median: quantileSorted(sorted, 0.5),
      lowerQuartile: quantileSorted(sorted, 0.25),
      upperQuartile: quantileSorted(sorted, 0.75),
      interval: interval(sorted),
    };
  };
}

function middleRanks(n: number, random: RandomStream): MiddleRanks {
  const ranks = { lower: new Uint32Array(resamples), upper: new Uint32Array(resamples) };
  const drawn = new Uint32Array(n);
  for (let resample = 0; resample < resamples; resample += 1) {
    drawn.fill(0);
    for (let i = 0; i < n; i += 1) {
      const rank = random.integer(n);
      drawn[rank] = (drawn[rank] as number) + 1;
    }
    ranks.lower[resample] = rankAt(drawn, (n - 1) >> 1);
    ranks.upper[resample] = rankAt(drawn, n >> 1);
  }
  return ranks;
}

/** Which rank stands at `position` of a sorted resample that holds each rank as often as it was drawn. */
function rankAt(drawn: Uint32Array, position: number): number {
  let rank = 0;
  let before = drawn[0] as number;
  while (before <= position) {
    rank += 1;
    before += drawn[rank] as number;
  }
  return rank;
}
