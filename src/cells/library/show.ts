import { activations } from '#lib/activations/index.ts';
import type { ColourToken } from '#lib/charts/line-chart.ts';
import { cellLimits } from '../limits.ts';
import type { PlotOutput, TableOutput } from '../output.ts';
import { range } from './range.ts';
import { emit } from './sink.ts';
import { written } from './written.ts';

/**
 * Shows a line of text: values one after the other, numbers with six significant digits, lists and objects written out.
 *
 * @example text('loss', 0.25, [1, 2]);
 */
export function text(...values: readonly unknown[]): void {
  emit({ kind: 'text', text: values.map((value) => written(value)).join(' ') });
}

/** A cell of a table. */
export type TableValue = string | number | null;

const short = (words: string): string =>
  words.length > cellLimits.label ? `${words.slice(0, cellLimits.label - 1)}…` : words;

/**
 * Shows a table: a row for each object, a column for each of their names.
 *
 * Numbers stand in columns of their own kind, and null is no value.
 *
 * @throws a RangeError where there is no row, or more rows or columns than a table holds
 * @example
 * const rows = [-1, 1].map((z) => ({ z, ReLU: relu(z) }));
 * table(rows, 'ReLU at two places');
 */
export function table(rows: readonly Readonly<Record<string, TableValue>>[], caption = 'Table'): void {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const { rows: mostRows, columns: mostColumns } = cellLimits;
  if (rows.length === 0 || rows.length > mostRows) {
    throw new RangeError(`table: expected 1 to ${mostRows} rows, received ${rows.length}`);
  }
  if (names.length === 0 || names.length > mostColumns) {
    throw new RangeError(`table: expected 1 to ${mostColumns} columns, received ${names.length}`);
  }
  const cellOf = (value: TableValue | undefined): TableValue => {
    if (value === undefined || value === null) return null;
    if (Number.isNaN(value)) return 'not a number';
    // −0 is 0, as in what is committed.
    return typeof value === 'number' ? value + 0 : short(String(value));
  };
  const cells = rows.map((row) => names.map((name) => cellOf(row[name])));
  const output: TableOutput = {
    kind: 'table',
    caption: short(caption),
    columns: names.map((name, place) => ({
      label: short(name),
      numeric: cells.every((row) => typeof row[place] !== 'string'),
    })),
    rows: cells,
  };
  emit(output);
}

/** A line of a plot: a function of x, its values at 0, 1, 2, … or its points [x, y]. */
export type Line = ((x: number) => number) | readonly number[] | readonly (readonly [number, number])[];

/** What is written at a plot, and how it is drawn. */
export interface PlotOptions {
  /** What it shows, in a sentence. */
  readonly title?: string;
  /** Words at the axes. */
  readonly x?: string;
  readonly y?: string;
  /** Between which two x functions are drawn; −3 and 3 unless it is said. */
  readonly from?: number;
  readonly to?: number;
  /** Axes that count in powers of ten. */
  readonly logarithmic?: 'x' | 'y' | 'both';
}

/** Colours and dashes of lines that are no activation's. */
const styles: readonly { readonly colour: ColourToken; readonly dash: readonly number[] }[] = [
  { colour: 'var(--accent)', dash: [] },
  { colour: 'var(--class0)', dash: [7, 4] },
  { colour: 'var(--class1)', dash: [2, 3] },
  { colour: 'var(--class2)', dash: [10, 3, 2, 3] },
  { colour: 'var(--ink)', dash: [4, 2] },
  { colour: 'var(--bad)', dash: [1, 4] },
];

/** A line that bears an activation's name has its colour and its dash, as everywhere in the course. */
function styleOf(label: string, place: number): Pick<PlotOutput['lines'][number], 'colour' | 'dash'> {
  const known = activations.find((each) => each.label === label || each.id === label);
  if (known !== undefined) return { colour: `var(--act-${known.id})`, dash: [...known.appearance.dash] };
  const { colour, dash } = styles[place % styles.length] ?? { colour: 'var(--ink)', dash: [] };
  return { colour, dash: [...dash] };
}

/**
 * Shows a plot: lines by their names. Where a value is not finite the line is broken. A name that is an activation’s
 * (`ReLU`, `leaky-relu`) has its colour.
 *
 * A line is a function of x, a list of values at 0, 1, 2, …, or a list of points [x, y].
 *
 * @throws a RangeError where there are more lines or points than a plot holds
 * @example
 * const mine = (z: number): number => Math.abs(z);
 * plot({ ReLU: relu, mine }, { x: 'z', y: 'f(z)' });
 */
export function plot(
  lines: Readonly<Record<string, Line>>,
  { title = 'Plot', x = '', y = '', from = -3, to = 3, logarithmic }: PlotOptions = {},
): void {
  const entries = Object.entries(lines);
  if (entries.length === 0 || entries.length > cellLimits.lines) {
    throw new RangeError(`plot: expected 1 to ${cellLimits.lines} lines, received ${entries.length}`);
  }
  emit({
    kind: 'plot',
    title: short(title),
    x: { label: short(x), logarithmic: logarithmic === 'x' || logarithmic === 'both' },
    y: { label: short(y), logarithmic: logarithmic === 'y' || logarithmic === 'both' },
    lines: entries.map(([label, line], place) => ({
      label: short(label),
      ...styleOf(label, place),
      points: pointsOf(label, typeof line === 'function' ? sampled(line, from, to) : line),
    })),
  });
}

/** Into how many pieces a function's stretch of x is cut; even, so that the middle is among the points. */
const pieces = 60;

const sampled = (
  f: (x: number) => number,
  from: number,
  to: number,
): readonly (readonly [number, number])[] => range(from, to, pieces + 1).map((x) => [x, f(x)]);

function pointsOf(label: string, line: Exclude<Line, (x: number) => number>): [number, number | null][] {
  if (line.length > cellLimits.points) {
    const received = `${line.length} of ${label}`;
    throw new RangeError(`plot: expected at most ${cellLimits.points} points a line, received ${received}`);
  }
  return line
    .map((point, index): readonly [number, number] => (typeof point === 'number' ? [index, point] : point))
    .filter(([x]) => Number.isFinite(x))
    .map(([x, y]) => [x + 0, Number.isFinite(y) ? y + 0 : null]);
}
