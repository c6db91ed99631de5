import { activationColour, type LineChart, type Marker, type Series } from '#lib/charts/line-chart.ts';
import { type DigitsSeedsState, type Shown, seeds, shown } from './figure.ts';
import { axisNames, colours } from './names.ts';
import { type Rows, rowsOf } from './rows.ts';
import { summaryOf } from './summary.ts';

/** How much of a line of the chart its dots take, up and down: seeds lie above each other in their order. */
const spread = 0.6;

/** Where a line stands: the first is at the top, the last at 1, since a chart's 0 is drawn as its axis. */
const lineOf = (name: Shown): number => shown.length - shown.indexOf(name);

/** A line of dots for each activation, one for each network; a short stroke at their mean. */
export function chart({ from }: Pick<DigitsSeedsState, 'from'>, rows: Rows): LineChart {
  const minimum = Number(from) / 100;
  const markers = shown.flatMap((name) =>
    rowsOf(rows, name).flatMap((row, index): Marker[] =>
      row === null || row.right < minimum
        ? []
        : [
            {
              x: row.right,
              y: lineOf(name) + spread * (0.5 - index / (seeds - 1)),
              shape: row.diverged ? 'crossed' : 'dot',
              colour: activationColour(colours[name]),
            },
          ],
    ),
  );
  const means = shown.flatMap((name): Series[] => {
    const { mean } = summaryOf(rows, name);
    if (mean === null || mean < minimum) return [];
    return [
      {
        id: `mean-${name}`,
        label: '',
        colour: 'var(--ink)',
        dash: [],
        points: [-1, 1].map((end) => ({ x: mean, y: lineOf(name) + (0.5 + spread) * end * 0.4 })),
      },
    ];
  });
  return {
    shape: 'standard',
    x: {
      label: 'digits read right, of those held out',
      minimum,
      maximum: 1,
      ticks: from === '0' ? [0, 0.25, 0.5, 0.75, 1] : [0.9, 0.95, 1],
      format: 'percent',
    },
    y: {
      minimum: 0.5,
      maximum: shown.length + 0.5,
      ticks: shown.map(lineOf).toReversed(),
      tickLabels: shown.map((name) => axisNames[name]).toReversed(),
      room: 84,
    },
    series: means,
    markers,
  };
}
