import { type Metric, ofEachMetric } from './metrics.ts';
import type { SweepRow } from './row.ts';
import { createSpread, type Spread, type SpreadOf } from './spread.ts';

/** Differences of pairs that share a seed. */
export interface PairedSpread extends Spread {
  /** For how many seeds this combination's number is the larger, the smaller, or the same. */
  readonly larger: number;
  readonly smaller: number;
  readonly equal: number;
}

/** One combination minus another, seed by seed. */
export interface Differences {
  readonly combination: number;
  readonly against: number;
  /** null where no seed has the metric in both. */
  readonly metrics: Readonly<Record<Metric, PairedSpread | null>>;
}

/** Each combination against the first, paired by seed. */
export function pairedDifferences(
  rows: readonly SweepRow[],
  spread: SpreadOf = createSpread(),
): Differences[] {
  const [first, ...others] = [...Map.groupBy(rows, ({ combination }) => combination)];
  if (first === undefined) return [];
  const [against, references] = first;
  const bySeed = new Map(references.map((row) => [row.seed, row]));
  return others.map(([combination, own]) => ({
    combination,
    against,
    metrics: ofEachMetric((value) => {
      const differences = own.flatMap((row) => {
        const partner = bySeed.get(row.seed);
        const [a, b] = [value(row), partner === undefined ? null : value(partner)];
        return a === null || b === null ? [] : [a - b];
      });
      const found = spread(differences);
      return found && { ...found, ...counts(differences) };
    }),
  }));
}

function counts(differences: readonly number[]) {
  return {
    larger: differences.filter((difference) => difference > 0).length,
    smaller: differences.filter((difference) => difference < 0).length,
    equal: differences.filter((difference) => difference === 0).length,
  };
}
