import { activation } from '#lib/activations/index.ts';
import { at } from '#lib/assert/at.ts';
import { differencesChart as seedBySeed } from '#lib/charts/differences-chart.ts';
import {
  type Axis,
  activationColour,
  type Band,
  type ColourToken,
  type LineChart,
  lineBreak,
  type Series,
} from '#lib/charts/line-chart.ts';
import { type RaceScore, type RaceTask, raceSetups, raceTarget } from '#lib/simulations/race-setup.ts';
import { quantile } from '#lib/statistics/quantile.ts';
import { type Place, places, type RaceState, racerAt } from './figure.ts';
import type { Rows, Summary } from './model.ts';

/** How far the curves are drawn: what comes later is level. */
const shownSteps: Readonly<Record<RaceTask, number>> = {
  'two-moons': 600,
  spiral: raceSetups.spiral.steps,
  abs: raceSetups.abs.steps,
  penguins: raceSetups.penguins.steps,
};

const accuracyFrom = (minimum: number, label: string): Axis => ({
  label,
  minimum,
  maximum: 1,
  ticks: [minimum, (minimum + 1) / 2, 1],
  format: 'percent',
});

const lossFloor = 1e-6;
const curveAxes: Readonly<Record<RaceTask, Axis>> = {
  'two-moons': accuracyFrom(0.5, 'accuracy on the training points'),
  spiral: accuracyFrom(0.5, 'accuracy on the training points'),
  abs: {
    label: 'mean squared error',
    kind: 'logarithmic',
    minimum: lossFloor,
    maximum: 10,
    ticks: [1e-6, 1e-4, 1e-2, 1],
  },
  penguins: accuracyFrom(0.5, 'accuracy on the test penguins'),
};

/** A side’s colour is its activation’s; the first is dashed. */
const colourAt = (state: RaceState, place: Place): ColourToken => activationColour(racerAt(state, place));
const dashes = [[7, 5], []] as const;

/** Both sides over the steps: the median of the seeds, and their middle half. */
export function curvesChart(state: RaceState, rows: Rows): LineChart {
  const { reading } = raceSetups[state.task];
  const until = shownSteps[state.task];
  const hasTarget = raceSetups[state.task].score === 'steps';
  const axis = curveAxes[state.task];
  const sides = places.map((place) => {
    const curves = rows.flatMap((row) => {
      const curve = row?.runs[place].curve ?? [];
      return curve.length === 0 ? [] : [curve];
    });
    const readings = Math.min(
      Math.floor(until / reading),
      Math.max(0, ...curves.map(({ length }) => length - 1)),
    );
    const points =
      curves.length === 0
        ? []
        : Array.from({ length: readings + 1 }, (_, index) => {
            const values = curves
              .flatMap((curve) => (index < curve.length ? [at(curve, index)] : []))
              .sort((a, b) => a - b);
            const quartile = (share: number) => drawable(quantile(values, share), axis);
            return {
              x: index * reading,
              lower: quartile(0.25),
              middle: quartile(0.5),
              upper: quartile(0.75),
            };
          });
    return { place, points };
  });
  const target: Series = {
    id: 'target',
    label: '95\u00a0%',
    colour: 'var(--soft)',
    dash: [2, 4],
    points: [0, until].map((x) => ({ x, y: raceTarget })),
    faint: true,
  };
  return {
    shape: 'standard',
    x: { label: 'step', minimum: 0, maximum: until, room: rightOf },
    y: { ...axis, room: leftOf },
    series: [
      ...(hasTarget ? [target] : []),
      ...sides.map(
        ({ place, points }): Series => ({
          id: `side-${place}`,
          label: activation(racerAt(state, place)).label,
          colour: colourAt(state, place),
          dash: dashes[place],
          points: points.map(({ x, middle }) => ({ x, y: middle })),
          ...(points.length === 0 ? {} : { labelPlace: labelPlaces(until, hasTarget)[place] }),
        }),
      ),
    ],
    bands: sides.map(
      ({ place, points }): Band => ({
        id: `half-${place}`,
        colour: colourAt(state, place),
        points: points.map(({ x, lower, upper }) => ({ x, lower, upper })),
      }),
    ),
  };
}

/** As many digits as a picture shows, so that curves that were drawn at build can be drawn again without their runs. */
export function shortened(chart: LineChart): LineChart {
  const short = (value: number) => Number(value.toPrecision(4));
  return {
    ...chart,
    series: chart.series.map((line) => ({
      ...line,
      points: line.points.map(({ x, y }) => ({ x, y: short(y) })),
    })),
    bands: (chart.bands ?? []).map((band) => ({
      ...band,
      points: band.points.map(({ x, lower, upper }) => ({ x, lower: short(lower), upper: short(upper) })),
    })),
  };
}

/** The first is named above its line, and the second below; where a target lies above the lines, both are named below. */
const labelPlaces = (until: number, hasTarget: boolean) =>
  [
    { x: (hasTarget ? 0.08 : 0.2) * until, side: hasTarget ? 'below' : 'above' },
    { x: 0.45 * until, side: 'below' },
  ] as const;

/** What both charts leave free at their sides, for the longest numbers of either, so that one stands below the other. */
const [leftOf, rightOf] = [60, 22];

/** A value on its axis; what lies below it is at its floor. */
function drawable(value: number, { minimum = 0, maximum = 1 }: Axis): number {
  return Number.isFinite(value) ? Math.min(maximum, Math.max(minimum, value)) : lineBreak;
}

/** The differences seed by seed, from the least to the greatest; shaded are those between which the median lies. */
export function differencesChart(state: RaceState, { differences, paired }: Summary): LineChart {
  const { score } = raceSetups[state.task];
  const reach = reachOf(score, differences);
  const seeds = Number(state.seeds);
  const lessIsBetter = score !== 'accuracy';
  const ahead = (difference: number): Place => (difference < 0 === lessIsBetter ? 1 : 0);
  // The differences rise from corner to corner: the other two are free for a name, on its side of the line in the middle.
  const names = [-1, 1].map((sign): Series => {
    const place = ahead(sign);
    const point = { x: seeds * (sign < 0 ? 0.53 : 0.02), y: 0.78 * sign * reach };
    return {
      id: `ahead-${place}`,
      label: `${activation(racerAt(state, place)).label} ahead`,
      colour: colourAt(state, place),
      dash: [],
      points: [point],
      labelPlace: { x: point.x, side: sign < 0 ? 'below' : 'above' },
    };
  });
  const chart = seedBySeed({
    differences,
    seeds,
    label: differenceLabels[score],
    reach,
    ...(score === 'accuracy' ? { format: 'percent' as const } : {}),
    colour: (difference) => colourAt(state, ahead(difference)),
  });
  return {
    ...chart,
    x: { ...chart.x, room: rightOf },
    y: { ...chart.y, room: leftOf },
    series: names,
    regions:
      paired.interval === null
        ? []
        : [
            {
              from: paired.interval.rank - 0.5,
              to: differences.length - paired.interval.rank + 1.5,
              colour: 'var(--negative-side)',
            },
          ],
  };
}

const differenceLabels: Readonly<Record<RaceScore, string>> = {
  steps: 'steps, second less first',
  loss: 'error, second less first',
  accuracy: 'accuracy, second less first',
};

/** Where the axis of differences may end. */
const reaches: Readonly<Record<RaceScore, readonly number[]>> = {
  steps: [20, 50, 100, 200, 500, 1000, 1500],
  loss: [0.01, 0.1, 0.4, 1],
  accuracy: [0.05, 0.1, 0.2, 0.5, 1],
};

function reachOf(score: RaceScore, differences: readonly number[]): number {
  const most = Math.max(0, ...differences.map(Math.abs));
  const all = reaches[score];
  return all.find((reach) => reach >= most) ?? at(all, all.length - 1);
}
