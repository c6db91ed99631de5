import { type RandomStream, stream } from '../random/index.ts';
import { resamples } from './bootstrap.ts';

/** The medians of 2,000 resamples of increasing numbers, in increasing order. */
export type MedianBootstrap = (sorted: readonly number[]) => Float64Array;

/** In which order statistics the medians of the resamples lie: their two middle ranks, the same for an odd count. */
interface MiddleRanks {
  readonly lower: Uint32Array;
  readonly upper: Uint32Array;
}

/**
 * What `bootstrap` says of a median, for many lists of few lengths. The median of a resample depends on ranks alone, so all
 * lists of one length share their resamples, drawn from the stream (1, 'bootstrap', n). The function throws on an empty list.
 */
export function createMedianBootstrap(): MedianBootstrap {
  const ranksOf = new Map<number, MiddleRanks>();
  return (sorted) => {
    const n = sorted.length;
    if (n === 0) throw new Error('median bootstrap: expected at least 1 value, received 0');
    const ranks = ranksOf.get(n) ?? middleRanks(n, stream(1, 'bootstrap', n));
    ranksOf.set(n, ranks);
    return Float64Array.from(ranks.lower, (lower, resample) => {
      const low = sorted[lower] as number;
      const high = sorted[ranks.upper[resample] as number] as number;
      return low + (high - low) / 2;
    }).sort();
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
