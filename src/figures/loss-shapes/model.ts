import type { TableData } from '#components/ui/table.ts';
import { formatFixed, formatNumber, formatPercent } from '#lib/charts/format.ts';
import type { ColourToken, LineChart } from '#lib/charts/line-chart.ts';
import { bceWithLogits } from '#lib/losses/bce-with-logits.ts';
import { mse } from '#lib/losses/mse.ts';
import { sigmoid } from '#lib/numeric/index.ts';
import { bounds, type LossShapesState } from './figure.ts';

/** What each of the two answers costs. */
export interface Costs {
  readonly squared: number;
  readonly logistic: number;
  /** The probability that the second answer gives a yes. */
  readonly p: number;
}

const squaredLoss = (h: number, y: number): number => mse.value(Float64Array.of(h), Float64Array.of(y), 1, 1);
const logisticLoss = (z: number, truth: 'yes' | 'no'): number =>
  bceWithLogits.value(Float64Array.of(z), Float64Array.of(truth === 'yes' ? 1 : 0), 1, 1);

export const costs = ({ h, y, z, truth }: LossShapesState): Costs => ({
  squared: squaredLoss(h, y),
  logistic: logisticLoss(z, truth),
  p: sigmoid(z),
});

const colours = { squared: 'var(--class0)', logistic: 'var(--class1)' } as const satisfies Record<
  string,
  ColourToken
>;

/** Twenty points a unit. */
const grid = ({
  minimum,
  maximum,
}: {
  readonly minimum: number;
  readonly maximum: number;
}): readonly number[] =>
  Array.from({ length: 20 * (maximum - minimum) + 1 }, (_, index) => minimum + index / 20);

export interface Charts {
  readonly squared: LineChart;
  readonly logistic: LineChart;
}

export function charts(state: LossShapesState): Charts {
  const { h, y, z, truth } = state;
  const { squared, logistic } = costs(state);
  const curve = (
    id: keyof Charts,
    at: number,
    loss: number,
    points: LineChart['series'][number]['points'],
  ) => ({
    series: [{ id, label: 'L', colour: colours[id], dash: [], points }],
    guides: [{ x: at, colour: 'var(--soft)' as const }],
    markers: [{ x: at, y: loss, shape: 'ring' as const, colour: colours[id] }],
  });
  return {
    squared: {
      shape: 'standard',
      x: { label: 'answer h', ...bounds.h, ticks: [-2, -1, 0, 1, 2, 3, 4] },
      y: { label: 'squared loss (h − y)²', minimum: 0, maximum: 9, ticks: [0, 3, 6, 9] },
      ...curve(
        'squared',
        h,
        squared,
        grid(bounds.h).map((x) => ({ x, y: squaredLoss(x, y) })),
      ),
    },
    logistic: {
      shape: 'standard',
      x: { label: 'z', ...bounds.z, ticks: [-6, -3, 0, 3, 6] },
      // Higher than the curve ends, so that “answers no” stands over it.
      y: { label: `logistic loss where ${truth} is right`, minimum: 0, maximum: 8, ticks: [0, 2, 4, 6] },
      ...curve(
        'logistic',
        z,
        logistic,
        grid(bounds.z).map((x) => ({ x, y: logisticLoss(x, truth) })),
      ),
      regions: [{ from: bounds.z.minimum, to: 0, colour: 'var(--negative-side)', label: 'answers no' }],
    },
  };
}

/** What the charts show, for those who cannot see them. */
export const chartLabels = ({ y, truth }: LossShapesState): Readonly<Record<keyof Charts, string>> => ({
  squared: `The squared loss over the answer: a parabola that is 0 at ${formatNumber(y)}.`,
  logistic:
    truth === 'yes'
      ? 'The logistic loss over z where yes is right: it falls towards 0, and on the left it is nearly a straight line.'
      : 'The logistic loss over z where no is right: it rises from near 0, and on the right it is nearly a straight line.',
});

/** True of every state. */
export function sentence(state: LossShapesState): string {
  const { h, y, z, truth } = state;
  const { squared, logistic, p } = costs(state);
  const number =
    h === y
      ? `An answer of ${formatNumber(h)} where ${formatNumber(y)} is right costs nothing.`
      : `An answer of ${formatNumber(h)} where ${formatNumber(y)} is right costs ${formatNumber(squared, 3)}.`;
  const chance = truth === 'yes' ? p : 1 - p;
  return `${number} At z = ${formatNumber(z)} ${truth}, which is right, has a probability of ${chanceOf(chance)}: that costs ${formatNumber(logistic, 3)}.`;
}

/** “18 %”, with a decimal where it is near an end. */
const chanceOf = (share: number): string => formatPercent(share, share < 0.095 || share > 0.905 ? 1 : 0);

export function table(state: LossShapesState): TableData {
  const { y, truth } = state;
  const numeric = (label: string) => ({ label, numeric: true });
  const rows = [-6, -4, -2, -1, 0, 1, 2, 4, 6];
  return {
    caption: `Losses where ${formatNumber(y)}, and where ${truth}, is right`,
    columns: [
      numeric('h or z'),
      numeric('Squared loss of h'),
      numeric('Probability of yes at z'),
      numeric('Logistic loss of z'),
    ],
    rows: rows.map((value) => [
      value,
      squaredLoss(value, y),
      Number(formatFixed(sigmoid(value), 6).replace('−', '-')),
      logisticLoss(value, truth),
    ]),
  };
}
