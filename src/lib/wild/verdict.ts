import { at } from '../assert/at.ts';
import { exp } from '../numeric/exp.ts';
import { log } from '../numeric/log.ts';
import { log1p } from '../numeric/log1p.ts';
import { binomialInterval } from '../statistics/binomial.ts';
import { bootstrap } from '../statistics/bootstrap.ts';
import { percentileInterval } from '../statistics/percentile-interval.ts';
import { mean } from '../statistics/sum.ts';

/** What a claim says of a difference d, one side less the other: d ≥ m, d ≤ −m, or −m ≤ d ≤ m. With m = 0 the first two are strict. */
export interface Stated {
  readonly is: 'larger' | 'smaller' | 'same';
  /** m, not below 0; above 0 for `same`. */
  readonly margin: number;
}

export type WildVerdict = 'holds' | 'does not hold' | 'undecided';

/** A mean difference with its 95 % interval. */
export interface Difference {
  readonly pairs: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /**
   * Where nearly all pairs are alike, the chance α in the limit 1 − α^(1/n) for 0 of n that the interval is made of; null where
   * it narrows as 1/√n.
   */
  readonly alike: number | null;
}

export interface Judged extends Difference {
  readonly verdict: WildVerdict;
  /** About how many seeds would decide it, if the mean stays; null where it is decided, infinite where the mean lies on the limit. */
  readonly needed: number | null;
}

const percent = 100;

/** Of a two-sided interval of 95 %. */
const tail = 0.025;

/** Of each of the two intervals at 97.5 % that a difference of shares is made of. */
const shareTail = tail / 2;

/** With fewer pairs that differ from all the others, resampling says little: of five that all lie on one side nobody could say more. */
const fewest = 6;

/**
 * Numbers, pair by pair: the mean of one less other, with the percentile interval of 2,000 resamples of the pairs. Where nearly
 * all pairs have the same difference d, resampling would give an interval with hardly a width. Then another difference may still have a
 * share of pairs up to u, the exact upper limit for 0 of n, and lie anywhere in ±`reach`: the interval reaches from
 * d − u (reach + d) to d + u (reach − d) at the least.
 * @throws on an empty list
 */
export function meanDifference(pairs: readonly (readonly [number, number])[], reach: number): Difference {
  const differences = pairs.map(([one, other]) => one - other);
  const n = differences.length;
  const usual = commonest(differences);
  const others = differences.filter((difference) => difference !== usual).length;
  const room = binomialInterval(0, n).upper;
  const ends = [usual - room * (reach + usual), usual + room * (reach - usual)] as const;
  if (others === 0) return { pairs: n, mean: usual, lower: ends[0], upper: ends[1], alike: tail };
  const middle = mean(differences);
  const { lower, upper } = percentileInterval(bootstrap(differences, mean));
  return others < fewest
    ? {
        pairs: n,
        mean: middle,
        lower: Math.min(lower, ends[0]),
        upper: Math.max(upper, ends[1]),
        alike: tail,
      }
    : { pairs: n, mean: middle, lower, upper, alike: null };
}

/** The value that stands in a list most often; of several the first. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, 1 + (counts.get(value) ?? 0));
  const most = Math.max(...counts.values());
  return at(
    [...counts].flatMap(([value, count]) => (count === most ? [value] : [])),
    0,
  );
}

/**
 * Yes or no, pair by pair, as 1 and 0: the difference of the two shares, in points. It is the share of pairs in which it is one alone
 * that has it, less that in which it is the other alone. Each of the two has its exact interval at 97.5 %, so both hold together
 * in at least 95 %; the interval of the difference is what they leave.
 * @throws on an empty list
 */
export function shareDifference(pairs: readonly (readonly [number, number])[]): Difference {
  const n = pairs.length;
  const level = 1 - 2 * shareTail;
  const only = (isSo: (one: number, other: number) => boolean) =>
    binomialInterval(pairs.filter(([one, other]) => isSo(one, other)).length, n, level);
  const one = only((a, b) => a > b);
  const other = only((a, b) => b > a);
  return {
    pairs: n,
    mean: percent * (one.share - other.share),
    lower: percent * (one.lower - Math.min(other.upper, 1 - one.lower)),
    upper: percent * (Math.min(one.upper, 1 - other.lower) - other.lower),
    alike: pairs.every(([a, b]) => a - b === at(pairs, 0)[0] - at(pairs, 0)[1]) ? shareTail : null,
  };
}

/**
 * Holds: the whole interval is where the claim says that the difference is. Does not hold: the whole interval is elsewhere. Else it
 * is undecided, and about n · (w/g)² seeds would decide it: w is the interval's width on the side of the limit, g the gap between
 * the mean and the limit. Where nearly all
 * pairs are alike, n is such that the limit for 0 of n, 1 − α^(1/n), is as much smaller as w is larger than g.
 */
export function judge(difference: Difference, stated: Stated): Judged {
  const verdict = verdictOf(difference, stated);
  return { ...difference, verdict, needed: verdict === 'undecided' ? neededFor(difference, stated) : null };
}

function verdictOf(difference: Difference, { is, margin }: Stated): WildVerdict {
  const { lower, upper } = difference;
  if (is === 'smaller') return verdictOf(mirrored(difference), { is: 'larger', margin });
  if (is === 'larger') {
    if (lower > 0 && lower >= margin) return 'holds';
    return upper < margin || upper <= 0 ? 'does not hold' : 'undecided';
  }
  if (lower >= -margin && upper <= margin) return 'holds';
  return lower > margin || upper < -margin ? 'does not hold' : 'undecided';
}

const mirrored = (difference: Difference): Difference => ({
  ...difference,
  mean: -difference.mean,
  lower: -difference.upper,
  upper: -difference.lower,
});

/** Where a claim has the difference end. */
export const limitsOf = ({ is, margin }: Stated): readonly number[] =>
  ({ larger: [margin], smaller: [-margin], same: [-margin, margin] })[is];

function neededFor(difference: Difference, stated: Stated): number {
  const { pairs, alike } = difference;
  const limits = limitsOf(stated);
  // Within both limits, both have to be cleared; beyond one of them, that one, which is the nearer: it asks for more.
  const ratio = Math.max(...limits.map((limit) => widthsToGap(difference, limit)));
  const needed = alike === null ? pairs * ratio * ratio : alikeNeeded(pairs, alike, ratio);
  return Math.max(pairs + 1, Math.ceil(needed));
}

/** n with 1 − α^(1/n) = (1 − α^(1/pairs)) / ratio. */
function alikeNeeded(pairs: number, alike: number, ratio: number): number {
  if (!Number.isFinite(ratio)) return ratio;
  const room = 1 - exp(log(alike) / pairs);
  return log(alike) / log1p(-room / ratio);
}

/** w/g: how many times as far as the limit the interval reaches to its side. */
function widthsToGap({ mean: middle, lower, upper }: Difference, limit: number): number {
  const width = middle >= limit ? middle - lower : upper - middle;
  const gap = Math.abs(middle - limit);
  return gap === 0 ? Number.POSITIVE_INFINITY : width / gap;
}
