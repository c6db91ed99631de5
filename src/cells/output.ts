import * as v from 'valibot';
import type { ColourToken, LineChart, Point } from '#lib/charts/line-chart.ts';
import { lineBreak } from '#lib/charts/line-chart.ts';
import { cellLimits } from './limits.ts';

const { characters, label, columns, rows, lines, points } = cellLimits;

const words = v.pipe(v.string(), v.maxLength(label));
const value = v.union([v.pipe(v.string(), v.maxLength(label)), v.number(), v.null()]);
const finite = v.pipe(v.number(), v.finite());

/** A colour by its role: what a theme has a name for, and nothing else. */
const colour = v.custom<ColourToken>(
  (given) => typeof given === 'string' && /^var\(--[a-z0-9-]{1,40}\)$/.test(given),
  'a colour of the theme',
);

const axis = v.strictObject({ label: words, logarithmic: v.boolean() });

const output = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), text: v.pipe(v.string(), v.maxLength(characters)) }),
  v.strictObject({
    kind: v.literal('table'),
    caption: words,
    columns: v.pipe(v.array(v.strictObject({ label: words, numeric: v.boolean() })), v.maxLength(columns)),
    rows: v.pipe(v.array(v.pipe(v.array(value), v.maxLength(columns))), v.maxLength(rows)),
  }),
  v.strictObject({
    kind: v.literal('plot'),
    title: words,
    x: axis,
    y: axis,
    lines: v.pipe(
      v.array(
        v.strictObject({
          label: words,
          colour,
          dash: v.pipe(v.array(finite), v.maxLength(8)),
          /** y is null where the line is broken. */
          points: v.pipe(v.array(v.strictTuple([finite, v.nullable(finite)])), v.maxLength(points)),
        }),
      ),
      v.maxLength(lines),
    ),
  }),
]);

/** Something that a cell shows: a paragraph of text, a table, a plot. Plain data, as it is kept and sent. */
export type Output = v.InferOutput<typeof output>;
export type TableOutput = Extract<Output, { readonly kind: 'table' }>;
export type PlotOutput = Extract<Output, { readonly kind: 'plot' }>;

/**
 * What came over the line from a cell, as one of its outputs: a copy of what is expected, and of nothing else.
 *
 * Throws an Error that names the field, what was expected of it and what came.
 */
export function parseOutput(given: unknown): Output {
  const parsed = v.safeParse(output, given);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const wanted = issue.type === 'custom' ? issue.message : (issue.expected ?? issue.message);
  throw new Error(`${v.getDotPath(issue) ?? 'output'}: expected ${wanted}, received ${issue.received}`);
}

/** A plot as every chart of the course is drawn. */
export function chartOf({ x, y, lines: drawn }: PlotOutput): LineChart {
  const places = drawn.flatMap(({ points: drawnPoints }) => drawnPoints.map(([place]) => place));
  const ends = places.length === 0 ? {} : { minimum: Math.min(...places), maximum: Math.max(...places) };
  const kindOf = ({ logarithmic }: PlotOutput['x']) => (logarithmic ? 'logarithmic' : 'linear');
  return {
    shape: 'standard',
    x: { label: x.label, kind: kindOf(x), ...ends },
    y: { label: y.label, kind: kindOf(y) },
    series: drawn.map((line, index) => ({
      id: `line-${index}`,
      label: line.label,
      colour: line.colour,
      dash: line.dash,
      points: line.points.map(([px, py]): Point => ({ x: px, y: py ?? lineBreak })),
      labelPlace: 'end',
    })),
  };
}

/** What a run showed, in a few words for those who do not see it: “2 lines of text, a table and a plot”. */
export function summaryOf(outputs: readonly Output[]): string {
  const count = (kind: Output['kind']): number => outputs.filter((each) => each.kind === kind).length;
  const said = (number: number, one: string, many: string): readonly string[] =>
    number === 0 ? [] : [number === 1 ? one : `${number} ${many}`];
  const parts = [
    ...said(count('text'), 'a line of text', 'lines of text'),
    ...said(count('table'), 'a table', 'tables'),
    ...said(count('plot'), 'a plot', 'plots'),
  ];
  const last = parts.at(-1);
  if (last === undefined) return 'nothing';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
