import type { SlopeEnd } from '#lib/simulations/slope-curve.ts';
import { slopeCurveSetup } from '#lib/simulations/slope-curve-setup.ts';
import { type MedianInterval, medianInterval } from '#lib/statistics/median.ts';
import { quantile } from '#lib/statistics/quantile.ts';
import { mean } from '#lib/statistics/sum.ts';
import { type Quantity, slopes } from './figure.ts';
import { type Rows, reluAt } from './model.ts';

/** The middle half of some numbers. Steps that were never enough count as infinitely many. */
export interface Middle {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** Units are counted: their middle half, and their mean, which a chart can draw where most networks have none. */
type Units = Middle & { readonly mean: number };

/** What came of one slope. Numbers are of the runs that ended; null where more than half of them diverged. */
export interface SlopeSummary {
  readonly slope: number;
  readonly runs: number;
  readonly diverged: number;
  /** Of the runs that ended, how many came to the target accuracy. */
  readonly reached: number;
  /** How many were at the target accuracy at the end: some come to it and lose it again. */
  readonly atTarget: number;
  readonly middle: Readonly<Record<Quantity, Middle>> | null;
  /** Units with z ≤ 0 on every point: their mean, and their middle half. */
  readonly inactive: Units | null;
  /** And without a gradient. */
  readonly dead: Units | null;
}

/** What can be subtracted seed by seed. */
export type Compared = Quantity | 'inactive' | 'dead';

/** A slope minus ReLU in pairs of one seed. */
export interface Difference {
  /** Pairs in which both runs have the number. */
  readonly pairs: number;
  /** null where there are too few pairs. */
  readonly interval: MedianInterval | null;
}

/** Each slope, in order; empty while no seed is done. */
export function summarise(rows: Rows): readonly SlopeSummary[] {
  const done = rows.filter((row) => row !== null);
  if (done.length === 0) return [];
  return slopes.map((slope, at) => {
    const outcomes = done.flatMap((row) => row.outcomes[at] ?? []);
    const ended = outcomes.flatMap(({ end }) => end ?? []);
    const enough = 2 * ended.length >= outcomes.length;
    const middle = (quantity: Compared) => middleOf(ended.map((end) => valueIn(quantity, end)));
    const count = (quantity: 'inactive' | 'dead') =>
      enough ? { ...middle(quantity), mean: mean(ended.map((end) => end[quantity])) } : null;
    return {
      slope,
      runs: outcomes.length,
      diverged: outcomes.length - ended.length,
      reached: ended.filter(({ steps }) => steps !== null).length,
      atTarget: ended.filter(({ accuracy }) => accuracy >= slopeCurveSetup.targetAccuracy).length,
      middle: enough ? { accuracy: middle('accuracy'), steps: middle('steps'), loss: middle('loss') } : null,
      inactive: count('inactive'),
      dead: count('dead'),
    };
  });
}

/** The slope at a place minus ReLU, with the exact interval of the median. */
export function differenceFromRelu(rows: Rows, at: number, quantity: Compared): Difference {
  const differences = rows.flatMap((row) => {
    const [own, relu] = [row?.outcomes[at]?.end, row?.outcomes[reluAt]?.end];
    if (!own || !relu) return [];
    const difference = valueIn(quantity, own) - valueIn(quantity, relu);
    return Number.isFinite(difference) ? [difference] : [];
  });
  return { pairs: differences.length, interval: medianInterval(differences) };
}

/** Whether an interval holds 0: then there is no clear difference. */
export function holdsZero({ lower, upper }: MedianInterval): boolean {
  return lower <= 0 && upper >= 0;
}

function valueIn(quantity: Compared, end: SlopeEnd): number {
  return end[quantity] ?? Number.POSITIVE_INFINITY;
}

function middleOf(values: readonly number[]): Middle {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => quantile(sorted, share);
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
