import {
  Chart,
  type ChartConfiguration,
  type ChartData,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  type Scale,
  type ScaleOptions,
} from 'chart.js';
import { type Annotations, annotations, labelFont, sans } from './annotations.ts';
import { formatNumber, formatPercent } from './format.ts';
import { type Axis, type ChartSize, type LineChart, type Palette, wideFrom } from './line-chart.ts';

/** The only parts of Chart.js that the site ships. */
Chart.register(LinearScale, LogarithmicScale, LineController, LineElement, PointElement, annotations);

export type ChartPoint = { x: number; y: number };
export type LineConfiguration = ChartConfiguration<'line', ChartPoint[]>;

/** What Chart.js draws for a line chart at one size in one theme: the same for the live chart and the still. */
export function configuration(chart: LineChart, palette: Palette, size: ChartSize): LineConfiguration {
  const end = chart.series.filter(({ labelPlace }) => labelPlace === 'end');
  const longest = Math.max(chart.endLetters ?? 0, ...end.map(({ label }) => label.length));
  const fontSize = fontSizeOf(size);
  return {
    type: 'line',
    data: chartData(chart, palette, fontSize),
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      parsing: false,
      normalized: true,
      font: { family: sans, size: fontSize },
      layout: {
        padding: {
          top: chart.y.label === undefined ? 8 : 28,
          left: 2,
          bottom: 2,
          right: longest === 0 ? 10 : Math.round(longest * fontSize * 0.58) + 12,
        },
      },
      datasets: { line: { tension: 0, spanGaps: false, pointRadius: 0, borderCapStyle: 'butt' } },
      scales: {
        x: scale(chart.x, 'x', palette, size, tickPadding),
        y: scale(chart.y, 'y', palette, size, hasMarkerAtEdge(chart) ? edgePadding : tickPadding),
      },
    },
  };
}

function chartData(
  chart: LineChart,
  palette: Palette,
  fontSize: number,
): ChartData<'line', ChartPoint[]> & { annotations: Annotations } {
  return {
    datasets: chart.series.map((series) => ({
      label: series.label,
      data: series.points.map(({ x, y }) => ({ x, y })),
      borderColor: palette(series.colour),
      borderWidth: series.faint ? 1 : 2.5,
      borderDash: [...series.dash],
    })),
    annotations: { chart, palette, fontSize },
  };
}

/** In reference pixels: at least 11 on the page in the narrowest box of each layout, 275 and 520 px wide. */
const fontSizeOf = ({ width }: ChartSize): number => (width < wideFrom ? 14.5 : 13.6);

/** Room for “−0.08” and its padding, in reference pixels. */
const axisWidth = 52;

/** Between an axis and its numbers, in reference pixels. */
const tickPadding = 7;

/** The same where a marker sits on the y axis: a ring keeps clear of the numbers. */
const edgePadding = 12;

const hasMarkerAtEdge = ({ x, markers = [] }: LineChart): boolean =>
  markers.some((marker) => marker.x === x.minimum);

function scale(
  axis: Axis,
  name: 'x' | 'y',
  palette: Palette,
  size: ChartSize,
  padding: number,
): ScaleOptions<'linear' | 'logarithmic'> {
  const kind = axis.kind ?? 'linear';
  const ticks = axis.ticks;
  const font = labelFont(fontSizeOf(size), 400);
  const rule = palette('var(--rule)');
  const zero = palette('var(--soft)');
  return {
    type: kind,
    ...(axis.minimum === undefined ? {} : { min: axis.minimum }),
    ...(axis.maximum === undefined ? {} : { max: axis.maximum }),
    border: { display: false },
    // One width for every y axis, and room for half a number at the end of an x: charts above each other share their x.
    afterFit: (fitted: Scale) => {
      if (name === 'y') fitted.width = axis.room ?? Math.max(fitted.width, axisWidth);
      else fitted.paddingRight = axis.room ?? fitted.paddingRight;
    },
    grid: {
      color: ({ tick }) => (tick?.value === 0 ? zero : rule),
      lineWidth: 1,
      drawTicks: false,
    },
    title:
      name === 'x' && axis.label !== undefined
        ? {
            display: true,
            text: axis.label,
            color: palette('var(--soft)'),
            font,
          }
        : { display: false },
    ticks: {
      color: palette('var(--soft)'),
      font,
      padding,
      maxRotation: 0,
      autoSkip: axis.tickLabels === undefined,
      autoSkipPadding: 12,
      // An end of the axis that is off the step would stand close to its neighbour.
      includeBounds: false,
      maxTicksLimit: axis.tickLabels?.length ?? (size.width < wideFrom ? 6 : 9),
      callback: (value, index, all) => tickLabel(Number(value), index, axis, all),
    },
    ...(ticks === undefined
      ? {}
      : {
          afterBuildTicks: (built: Scale) => {
            built.ticks = ticks.map((value) => ({ value }));
          },
        }),
  };
}

function tickLabel(
  value: number,
  index: number,
  axis: Axis,
  all: readonly { value: number }[],
): string | string[] | null {
  if (axis.tickLabels !== undefined) return [...(axis.tickLabels[index] ?? [])];
  if (axis.format === 'percent') return formatPercent(value);
  if (axis.kind !== 'logarithmic' || axis.ticks !== undefined) return formatNumber(value);
  return isLabelled(
    value,
    all.map((tick) => tick.value),
  )
    ? formatNumber(value)
    : null;
}

/** Leading digits that are written on a long logarithmic axis, so that labels do not crowd; the second where it is short of tens. */
const leadingDigits: readonly (readonly number[])[] = [[1], [1, 2, 5]];

/** Whether a tick of a logarithmic axis is written: the first choice of ticks that leaves two to read off, or else all. */
export function isLabelled(value: number, all: readonly number[]): boolean {
  if (all.length <= 5) return true;
  const leads = (tick: number): number => Number(tick.toExponential(6).split('e')[0]);
  const choice = leadingDigits.find(
    (digits) => all.filter((tick) => digits.includes(leads(tick))).length > 1,
  );
  return choice === undefined || choice.includes(leads(value));
}
