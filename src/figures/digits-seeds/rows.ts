import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import type { Outcome } from '#workers/tasks/index.ts';
import { type Shown, seeds, shown } from './figure.ts';

/** What one network came to. */
export interface Row {
  /** The share of the digits held out that it reads right. */
  readonly right: number;
  /** Dead units, by hidden layer. */
  readonly dead: readonly number[];
  readonly diverged: boolean;
}

/** A row for each network, in the order of `inputs`; null where it is not trained. */
export type Rows = readonly (Row | null)[];

/** What a worker found for one network. */
export function rowOf(outcomes: readonly Outcome[]): Row {
  const { measurement, divergence } = at(outcomes, 0);
  return {
    right: present(measurement.testAccuracy, 'testAccuracy'),
    dead: measurement.deadUnits,
    diverged: divergence !== null,
  };
}

/** The rows of one activation, seed by seed. */
export function rowsOf(rows: Rows, name: Shown): Rows {
  const offset = shown.indexOf(name);
  return Array.from({ length: seeds }, (_, i) => rows[shown.length * i + offset] ?? null);
}
