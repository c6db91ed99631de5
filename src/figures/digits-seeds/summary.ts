import { at } from '#lib/assert/at.ts';
import { bootstrap, mean, percentileInterval } from '#lib/statistics/index.ts';
import { type Shown, shown } from './figure.ts';
import { type Row, type Rows, rowsOf } from './rows.ts';

/** A difference in points of accuracy, with the 95 % interval of its mean; null without two pairs. */
export interface Difference {
  readonly points: number;
  readonly interval: readonly [number, number] | null;
}

/** What the networks of one activation came to. */
export interface Summary {
  readonly name: Shown;
  readonly done: number;
  /** Of those that are done. */
  readonly diverged: number;
  /** Shares of digits read right; null where none is done. */
  readonly mean: number | null;
  readonly lowest: number;
  readonly highest: number;
  /** Dead units by hidden layer, in the mean. */
  readonly dead: readonly number[];
  /** To ReLU, seed by seed; null for ReLU itself, and where there is no pair. */
  readonly difference: Difference | null;
}

export function summaryOf(rows: Rows, name: Shown): Summary {
  const own = rowsOf(rows, name);
  const done = own.filter((row) => row !== null);
  const right = done.map((row) => row.right);
  return {
    name,
    done: done.length,
    diverged: done.filter((row) => row.diverged).length,
    mean: done.length === 0 ? null : mean(right),
    lowest: Math.min(...right),
    highest: Math.max(...right),
    dead: (done[0]?.dead ?? []).map((_, layer) => mean(done.map((row) => at(row.dead, layer)))),
    difference: name === 'relu' ? null : differenceOf(own, rowsOf(rows, 'relu')),
  };
}

export const summariesOf = (rows: Rows): readonly Summary[] => shown.map((name) => summaryOf(rows, name));

function differenceOf(own: Rows, relu: Rows): Difference | null {
  const points = own.flatMap((row: Row | null, index) => {
    const other = relu[index] ?? null;
    return row === null || other === null ? [] : [100 * (row.right - other.right)];
  });
  if (points.length === 0) return null;
  if (points.length === 1) return { points: at(points, 0), interval: null };
  const { lower, upper } = percentileInterval(bootstrap(points, mean));
  return { points: mean(points), interval: [lower, upper] };
}

/** Whether an interval leaves no difference out. */
export const isClear = ({ interval }: Difference): boolean =>
  interval !== null && (interval[0] > 0 || interval[1] < 0);
