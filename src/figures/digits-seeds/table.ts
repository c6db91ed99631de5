import { upperFirst } from '#components/ui/grammar.ts';
import type { Cell, TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import { formatFixed, formatPercent } from '#lib/charts/format.ts';
import { type DigitsSeedsState, scenarioOf, seeds, seedsOf, shown } from './figure.ts';
import { names } from './names.ts';
import { type Row, type Rows, rowsOf } from './rows.ts';
import { isClear, type Summary, summariesOf } from './summary.ts';

/** A row for each seed: what each network reads right. */
export function table(state: DigitsSeedsState, rows: Rows): TableData {
  const { first } = seedsOf(state);
  const columns = shown.map((name) => rowsOf(rows, name));
  return {
    caption: `Share of the digits held out that each of ${seeds} networks reads right, by activation; “diverged” where its training did`,
    columns: [
      { label: 'Seed', numeric: true },
      ...shown.map((name) => ({
        label: upperFirst(names[name]),
        numeric: true,
        format: (share: number) => formatPercent(share, 1),
      })),
    ],
    rows: Array.from({ length: seeds }, (_, i) => [
      first + i,
      ...columns.map((column) => cellOf(column[i] ?? null)),
    ]),
    pending: rows.every((row) => row === null),
  };
}

function cellOf(row: Row | null): Cell {
  if (row === null) return 'not trained';
  return row.diverged ? 'diverged' : row.right;
}

/** One line of the small table beside the chart. */
export interface SummaryLine {
  readonly name: string;
  readonly mean: string;
  /** To ReLU, in points, with its interval. */
  readonly difference: string;
  /** Whether that interval leaves no difference out. */
  readonly clear: boolean;
  readonly dead: string;
}

export function summaryLines(state: DigitsSeedsState, rows: Rows): readonly SummaryLine[] {
  const { hidden } = scenarioOf(state);
  return summariesOf(rows).map(({ name, done, mean, difference, dead }: Summary) => ({
    name: upperFirst(names[name]),
    mean: mean === null ? '–' : formatPercent(mean, 1),
    difference: difference === null ? '–' : points(difference.points, difference.interval),
    clear: difference !== null && isClear(difference),
    dead: done === 0 ? '–' : deadIn(dead, hidden),
  }));
}

function points(value: number, interval: readonly [number, number] | null): string {
  const signed = (number: number): string => `${number > 0 ? '+' : ''}${formatFixed(number, 1)}`;
  const own = signed(value);
  return interval === null ? own : `${own} (${signed(interval[0])} to ${signed(interval[1])})`;
}

/** “28 of 64, 32 of 32”; of many layers their sum. */
function deadIn(dead: readonly number[], hidden: readonly number[]): string {
  const all = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  if (hidden.length > 2) return `${formatFixed(all(dead), 1)} of ${all(hidden)}`;
  return hidden.map((width, layer) => `${formatFixed(at(dead, layer), 1)} of ${width}`).join(', ');
}
