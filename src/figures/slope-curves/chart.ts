import { formatSlope } from '#components/ui/scale.ts';
import { at } from '#lib/assert/at.ts';
import {
  type Axis,
  activationColour,
  type Band,
  type LineChart,
  lineBreak,
  type Marker,
  type Region,
  type Series,
} from '#lib/charts/line-chart.ts';
import { slopeCurveSetup } from '#lib/simulations/slope-curve-setup.ts';
import { smallNetSetup } from '#lib/simulations/small-net-setup.ts';
import { type Quantity, type SlopeCurvesState, slopes } from './figure.ts';
import { tickAt } from './library-ticks.ts';
import { nearestAt, reluAt } from './model.ts';
import { axisEnds, axisPosition, writtenSlopes } from './scales.ts';
import type { Middle, SlopeSummary } from './summary.ts';

const colour = activationColour('leaky-relu');
const reluColour = activationColour('relu');

/** A tick at each trained slope; those that matter are written out, with the letter of a library's default below. */
const slopeAxis: Axis = {
  label: 'slope a (stretched between 0 and 1/3)',
  ...axisEnds,
  ticks: slopes.map(axisPosition),
  tickLabels: slopes.map(tickLabel),
};

function tickLabel(slope: number): readonly string[] {
  const number = writtenSlopes.includes(slope) ? formatSlope(slope) : '';
  const tick = tickAt(slope);
  return tick === undefined ? [number].filter(Boolean) : [number, tick.letter];
}

const quantityAxes: Readonly<Record<Quantity, Axis>> = {
  accuracy: {
    label: 'accuracy on the training points',
    minimum: 0.5,
    maximum: 1,
    ticks: [0.5, 0.75, 1],
    format: 'percent',
  },
  steps: {
    label: 'steps to 95 % accuracy',
    minimum: 0,
    maximum: smallNetSetup.steps,
    ticks: [0, 500, 1000, 1500],
  },
  loss: {
    label: 'loss on the training points',
    kind: 'logarithmic',
    minimum: 1e-5,
    maximum: 1,
    ticks: [1e-5, 1e-3, 0.1],
  },
};

/** Room for “100 %” beside a ring at the axis, in both charts. */
const room = 58;

type Choice = Pick<SlopeCurvesState, 'slope' | 'show'>;

/** The chosen quantity against the slope: its median, and its middle half as a band. */
export function quantityChart({ slope, show }: Choice, summaries: readonly SlopeSummary[]): LineChart {
  const axis = quantityAxes[show];
  return curveChart(
    slope,
    summaries,
    axis,
    ({ middle }) => middle?.[show] ?? null,
    ({ middle }) => drawable(middle?.[show].median, axis),
  );
}

/** Inactive units against the slope: their mean, their middle half, and what of them is dead where any is. */
export function unitsChart({ slope }: Choice, summaries: readonly SlopeSummary[]): LineChart {
  const most = Math.max(
    0,
    ...summaries.map(({ inactive }) => Math.max(inactive?.mean ?? 0, inactive?.upper ?? 0)),
  );
  const maximum = unitCeilings.find((ceiling) => ceiling >= most) ?? slopeCurveSetup.units;
  const axis: Axis = {
    label: `inactive units of ${slopeCurveSetup.units}`,
    minimum: 0,
    maximum,
    ticks: [0, 1, 2, 3, 4].map((quarter) => (quarter * maximum) / 4),
  };
  const chart = curveChart(
    slope,
    summaries,
    axis,
    ({ inactive }) => inactive,
    ({ inactive }) => inactive?.mean ?? lineBreak,
  );
  const places = summaries.flatMap((summary) =>
    summary.dead === null || summary.dead.mean === 0
      ? []
      : [{ x: axisPosition(summary.slope), y: summary.dead.mean }],
  );
  const label = places.slice(-1).map(
    (last): Series => ({
      id: 'dead',
      label: 'dead',
      colour: reluColour,
      dash: [],
      points: [last],
      labelPlace: { x: last.x, side: 'above' },
    }),
  );
  const crosses: readonly Marker[] = places.map((place) => ({
    ...place,
    shape: 'crossed',
    colour: reluColour,
  }));
  return {
    ...chart,
    series: [...chart.series, ...label],
    markers: [...crosses, ...(chart.markers ?? []).filter(({ shape }) => shape === 'ring')],
  };
}

/** Where the axis of units may end. */
const unitCeilings = [4, 8, 16, 32] as const;

function curveChart(
  slope: number,
  summaries: readonly SlopeSummary[],
  axis: Axis,
  middleOf: (summary: SlopeSummary) => Middle | null,
  lineOf: (summary: SlopeSummary) => number,
): LineChart {
  const points = summaries.map((summary) => ({ x: axisPosition(summary.slope), y: lineOf(summary) }));
  const band: Band = {
    id: 'middle-half',
    colour,
    points: summaries.map((summary) => {
      const middle = middleOf(summary);
      // A band without its line would say more than is known.
      const known = middle !== null && Number.isFinite(lineOf(summary));
      return {
        x: axisPosition(summary.slope),
        lower: known ? middle.lower : lineBreak,
        upper: known ? Math.min(middle.upper, Number.MAX_VALUE) : lineBreak,
      };
    }),
  };
  const [relu, read] = [points[reluAt], points[nearestAt(slope)]];
  const markers: Marker[] = [];
  if (relu !== undefined && Number.isFinite(relu.y))
    markers.push({ ...relu, shape: 'dot', colour: reluColour });
  if (read !== undefined && Number.isFinite(read.y)) markers.push({ ...read, shape: 'ring', colour });
  return {
    shape: 'low',
    x: slopeAxis,
    y: { ...axis, room },
    series: [{ id: 'line', label: 'Leaky ReLU', colour, dash: [], points }],
    bands: [band],
    regions: divergedRegions(summaries),
    guides: read === undefined ? [] : [{ x: read.x, colour: 'var(--soft)' }],
    markers,
  };
}

/** Where more than half of the runs diverge, halfway to the next slope on either side. */
function divergedRegions(summaries: readonly SlopeSummary[]): readonly Region[] {
  const places = summaries.map((summary) => axisPosition(summary.slope));
  const halfway = (a: number, b: number) => (at(places, a) + at(places, b)) / 2;
  const regions: Region[] = [];
  summaries.forEach(({ middle }, place) => {
    if (middle !== null) return;
    const from = place === 0 ? axisEnds.minimum : halfway(place - 1, place);
    const to = place === summaries.length - 1 ? axisEnds.maximum : halfway(place, place + 1);
    const before = regions.at(-1);
    if (before !== undefined && before.to === from) regions.splice(-1, 1, { ...before, to });
    else regions.push({ from, to, colour: 'var(--rule)' });
  });
  return regions.map((region) =>
    region.to - region.from < labelRoom ? region : { ...region, label: 'diverged' },
  );
}

/** As much of the axis as the word needs on a phone. */
const labelRoom = 220;

function drawable(value: number | undefined, { minimum = 0 }: Axis): number {
  return value !== undefined && Number.isFinite(value) && value >= minimum ? value : lineBreak;
}
