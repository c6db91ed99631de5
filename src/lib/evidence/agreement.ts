import type { Independent, Statistic } from './experiment.ts';
import type { Finding } from './figures.ts';

/** How far a figure of ours is from an independent one, and how far chance may put it. */
export interface Agreement {
  /** Ours less theirs; less the nearer end where theirs is a range. */
  readonly difference: number;
  readonly allowed: number;
  readonly agrees: boolean;
}

/**
 * Three standard errors of the difference, plus half of their last digit, plus one reading where steps are counted.
 *
 * Their runs are not at hand, only how many they were. So they are taken to be spread as ours are; a share’s spread
 * follows from the share itself. √(s₁² + s₂²) is then what a bootstrap of the difference comes to.
 */
export function agreement(statistic: Statistic, ours: Finding, theirs: Independent): Agreement {
  const { value, standardError } = ours;
  const runs = theirs.runs ?? ours.runs;
  const nearest = Math.max(theirs.low, Math.min(theirs.high, value));
  const own = standardError ?? 0;
  const other =
    statistic === 'percent'
      ? Math.sqrt((nearest * (100 - nearest)) / runs)
      : own * Math.sqrt(ours.runs / runs);
  const allowed = 3 * Math.sqrt(own * own + other * other) + theirs.rounding + (theirs.reading ?? 0);
  const difference = value - nearest;
  return { difference, allowed, agrees: Math.abs(difference) <= allowed };
}
