import { type Metric, ofEachMetric } from './metrics.ts';
import type { SweepRow } from './row.ts';
import { createSpread, type Spread, type SpreadOf } from './spread.ts';

export type { Spread } from './spread.ts';

/** One combination over its seeds. */
export interface Summary {
  readonly combination: number;
  readonly runs: number;
  /** The share of runs that diverged, in [0, 1]; they count with what was before. */
  readonly diverged: number;
  /** null where no run has the metric. */
  readonly metrics: Readonly<Record<Metric, Spread | null>>;
}

/** Per combination, in their order: how each metric is spread over the seeds. */
export function summaries(rows: readonly SweepRow[], spread: SpreadOf = createSpread()): Summary[] {
  return [...Map.groupBy(rows, ({ combination }) => combination)].map(([combination, own]) => ({
    combination,
    runs: own.length,
    diverged: own.filter(({ status }) => status === 'diverged').length / own.length,
    metrics: ofEachMetric((value) => spread(own.map(value).filter((number) => number !== null))),
  }));
}
