import { formatGrouped } from './grouped.ts';

/** A number with its 95 % interval, null where it has none. */
export interface Estimate {
  readonly value: number;
  readonly interval: readonly [lower: number, upper: number] | null;
}

/** What independent programs found: two of them make a range. */
export interface Others {
  readonly low: number;
  readonly high: number;
  /** Half of the last digit that it was given with: what it says where it is 0 and the axis has no 0. */
  readonly rounding: number;
  /** Whether ours agrees with it, by the rule of the evidence. */
  readonly agrees: boolean;
}

/** One figure: as we found it, as independent programs found it, or as a paper states it. */
export interface ForestRow {
  readonly label: string;
  readonly ours: Estimate | null;
  readonly theirs: Others | null;
  readonly paper?: number;
}

/** Figures of one unit, on one axis. */
export interface ForestPlot {
  /** What is plotted: “dead, mean”. */
  readonly title: string;
  readonly rows: readonly ForestRow[];
  /** The value at which nothing differs: 0 of differences, 1 of ratios. */
  readonly reference?: number;
  /** The ends that the unit itself has, such as 0 and 100 %: the axis goes from one to the other. */
  readonly bounds?: readonly [lower: number, upper: number];
}

export interface ForestAxis {
  readonly kind: 'linear' | 'logarithmic';
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/**
 * What is drawn, a path for each kind: from 0 to `across` sideways, and 1 down for each line, so that a renderer may stretch it
 * to any size. A mark is a point of a line, for the line’s cap to give it its shape.
 */
export interface ForestPaths {
  readonly grid: string;
  readonly reference: string;
  readonly theirs: string;
  readonly ours: string;
  readonly ourIntervals: string;
  readonly papers: string;
}

export interface ForestLayout extends ForestPaths {
  readonly labels: readonly string[];
  readonly ticks: readonly { readonly place: string; readonly text: string }[];
}

/** How wide the drawing is in its own units. */
export const across = 1000;

/** From so many times the smallest number on, equal distances are equal ratios, where all numbers are positive. */
const twoDecades = 100;

/** A figure smaller than this part of the largest would be a dot at 0, whatever its interval. */
const tooSmall = 1 / 50;

/** The share of an axis that is left free at either end. */
const margin = 0.04;

const mostTicks = 7;

/** As many as tell the ticks of a narrow axis apart. */
const tickDigits = 9;

/** Ours with its interval, and the paper’s. */
const stated = ({ ours, paper }: ForestRow): readonly number[] => [
  ...(ours === null ? [] : [ours.value, ...(ours.interval ?? [])]),
  ...(paper === undefined ? [] : [paper]),
];

/** All that has to find room on an axis. */
const ends = (row: ForestRow): readonly number[] => [
  ...stated(row),
  ...(row.theirs === null ? [] : [row.theirs.low, row.theirs.high]),
];

/** The same on an axis of ratios, on which a 0 of theirs is all that would have been rounded to it. */
const ratioEnds = (row: ForestRow): readonly number[] => [
  ...stated(row),
  ...(row.theirs === null
    ? []
    : [row.theirs.low, row.theirs.high].map((end) => end || Number(row.theirs?.rounding))),
];

/**
 * Rows that can share an axis, in their order. Positive numbers always can. Otherwise the axis is linear, and figures that are
 * small beside the largest, but not 0, stand apart.
 */
export function sharingAxis(rows: readonly ForestRow[]): readonly (readonly ForestRow[])[] {
  if (rows.flatMap(ratioEnds).every((value) => value > 0)) return [rows];
  const sized = rows.map((row) => ({ row, size: Math.max(...ends(row).map(Math.abs)) }));
  const limit = tooSmall * Math.max(...sized.map(({ size }) => size));
  const { large = [], small = [] } = Object.groupBy(sized, ({ size }) =>
    size > 0 && size < limit ? 'small' : 'large',
  );
  const rowsOf = (list: typeof sized): readonly ForestRow[] => list.map(({ row }) => row);
  return small.length === 0 ? [rows] : [rowsOf(large), ...sharingAxis(rowsOf(small))];
}

/** Whether a plot says more than its numbers do: others’ figures beside ours, or intervals beside each other or nothing’s difference. */
export function isWorthDrawing({ rows, reference }: ForestPlot): boolean {
  const isBeside = rows.some(({ theirs, paper }) => theirs !== null || paper !== undefined);
  const isSampled = rows.some(({ ours }) => (ours?.interval ?? null) !== null);
  return isBeside || (isSampled && (rows.length > 1 || reference !== undefined));
}

/** The axis of a plot: logarithmic where all is positive and spans more than two decades. Throws where there is nothing to plot. */
export function forestAxis({ title, rows, reference, bounds }: ForestPlot): ForestAxis {
  const figures = rows.flatMap(ends);
  if (figures.length === 0) throw new Error(`forest plot ${title}: expected at least 1 figure, received 0`);
  const values = [...figures, ...(bounds ?? [])];
  const strange = values.find((value) => !Number.isFinite(value));
  if (strange !== undefined) {
    throw new Error(`forest plot ${title}: expected finite figures, received ${strange}`);
  }
  const ratios = rows.flatMap(ratioEnds);
  const [smallest, largest] = [Math.min(...ratios), Math.max(...ratios)];
  if (bounds === undefined && smallest > 0 && largest > twoDecades * smallest) {
    const [low, high] = widened(Math.log10(smallest), Math.log10(largest));
    const [first, last] = [Math.ceil(low), Math.floor(high)];
    const step = Math.ceil((last - first + 1) / mostTicks);
    const decades = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, k) => first + k * step);
    return {
      kind: 'logarithmic',
      minimum: 10 ** low,
      maximum: 10 ** high,
      ticks: decades.map((decade) => 10 ** decade),
    };
  }
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const [minimum, maximum] =
    reference === 0 ? widened(Math.min(0, lowest), Math.max(0, highest)) : widened(lowest, highest);
  return { kind: 'linear', minimum, maximum, ticks: evenTicks(minimum, maximum) };
}

/** With a margin at both ends; one number gets as much room on either side as it is large. */
function widened(low: number, high: number): readonly [number, number] {
  const room = margin * (high - low || Math.abs(high) || 1);
  return [low - room, high + room];
}

/** Multiples of 1, 2 or 5 times a power of ten, at most `mostTicks` of them. */
function evenTicks(minimum: number, maximum: number): readonly number[] {
  const unit = 10 ** Math.floor(Math.log10((maximum - minimum) / mostTicks));
  const candidates = [1, 2, 5, 10, 20].map((factor) => {
    const step = factor * unit;
    const [first, last] = [Math.ceil(minimum / step), Math.floor(maximum / step)];
    return Array.from({ length: last - first + 1 }, (_, k) =>
      Number(((first + k) * step).toPrecision(tickDigits)),
    );
  });
  return candidates.find((ticks) => ticks.length <= mostTicks) ?? [];
}

/** Where a value stands on an axis: a whole number from 0 to `across`. */
export function placeOn({ kind, minimum, maximum }: ForestAxis, value: number): number {
  const share =
    kind === 'linear'
      ? (value - minimum) / (maximum - minimum)
      : Math.log(value / minimum) / Math.log(maximum / minimum);
  return Math.round(across * share);
}

/** A linear axis from one end to the other, without ticks: for figures drawn in a table’s cells. */
export const bareAxis = (minimum: number, maximum: number): ForestAxis => ({
  kind: 'linear',
  minimum,
  maximum,
  ticks: [],
});

/** Rows as paths, a line for each. */
export function forestPaths(
  rows: readonly ForestRow[],
  axis: ForestAxis,
  reference: number | undefined,
): ForestPaths {
  const place = (value: number): number => placeOn(axis, value);
  const upright = (values: readonly number[]): string =>
    values.map((value) => `M${place(value)} 0V${rows.length}`).join('');
  // A line of no length has no cap in some browsers, so a point is as long as nobody sees.
  const point = (line: number, value: number): string => `M${place(value)} ${line + 0.5}h.01`;
  const stretch = (line: number, low: number, high: number): string =>
    low === high ? point(line, low) : `M${place(low)} ${line + 0.5}H${place(high)}`;
  const paths = { theirs: '', ours: '', ourIntervals: '', papers: '' };
  for (const [line, { ours, theirs, paper }] of rows.entries()) {
    if (theirs !== null) {
      const { low, high, rounding } = theirs;
      paths.theirs +=
        low === 0 && axis.kind === 'logarithmic'
          ? stretch(line, axis.minimum, high || rounding)
          : stretch(line, low, high);
    }
    if (paper !== undefined) paths.papers += point(line, paper);
    if (ours === null) continue;
    paths.ours += point(line, ours.value);
    if (ours.interval !== null) paths.ourIntervals += stretch(line, ...ours.interval);
  }
  const isInside = reference !== undefined && reference >= axis.minimum && reference <= axis.maximum;
  return { grid: upright(axis.ticks), reference: isInside ? upright([reference]) : '', ...paths };
}

/** All that a renderer needs. */
export function forestLayout(plot: ForestPlot): ForestLayout {
  const axis = forestAxis(plot);
  return {
    labels: plot.rows.map(({ label }) => label),
    ticks: axis.ticks.map((value) => ({
      place: `${(100 * placeOn(axis, value)) / across}%`,
      text: formatGrouped(value, tickDigits),
    })),
    ...forestPaths(plot.rows, axis, plot.reference),
  };
}

/** What plots show, in words: how many figures, and with how many of the others’ ours agree. */
export function forestSummary(plots: readonly ForestPlot[]): string {
  const rows = plots.flatMap((plot) => plot.rows);
  const own = rows.flatMap(({ ours }) => (ours === null ? [] : [ours]));
  const others = rows.flatMap(({ theirs }) => (theirs === null ? [] : [theirs]));
  const papers = rows.filter(({ paper }) => paper !== undefined);
  const sure = own.filter(({ interval }) => interval !== null).length;
  const agree = others.filter(({ agrees }) => agrees).length;
  return [
    `Of ours ${counted(own.length, 'figure')}, with a 95 % interval ${sure}.`,
    others.length > 0 &&
      `Of independent programs ${counted(others.length, 'figure')}, in agreement with ours ${agree}.`,
    papers.length > 0 && `Of papers ${counted(papers.length, 'figure')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
