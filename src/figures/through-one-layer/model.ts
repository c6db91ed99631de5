import type { TableData } from '#components/ui/table.ts';
import { activation } from '#lib/activations/index.ts';
import { present } from '#lib/assert/present.ts';
import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import { activationColour, type LineChart, type Point } from '#lib/charts/line-chart.ts';
import { ownGain } from '#lib/simulations/moments.ts';
import { negativeSlope, type OneLayerState } from './figure.ts';
import { histogram, inputOf, type Made, parametersOf, reach } from './outputs.ts';

export const nameOf = (id: string): string =>
  id === 'leaky-relu' ? `Leaky ReLU (a\u00a0=\u00a0${negativeSlope})` : activation(id).label;

/** Three digits, and 0 for what is 0 but for rounding. */
export const written = (value: number): string => formatNumber(Math.abs(value) < 1e-9 ? 0 : value, 3);

const chosen = ({ activation: id }: OneLayerState, made: readonly Made[]): Made =>
  present(
    made.find((each) => each.id === id),
    id,
  );

/** What the figure says now. */
export function sentence(state: OneLayerState, made: readonly Made[]): string {
  const { mean, meanSquare, zeros } = chosen(state, made);
  const before = `Of inputs with mean ${written(state.mean)} and mean square ${written(state.mean ** 2 + state.deviation ** 2)}`;
  const after = `${nameOf(state.activation)} makes outputs with mean ${written(mean)} and mean square ${written(meanSquare)}`;
  return `${before} ${after}. ${zeroWords(zeros)}`;
}

function zeroWords(zeros: number): string {
  if (zeros === 0) return 'None of them is exactly 0.';
  return `${percent(zeros)} of them are exactly 0.`;
}

/** 0 and 100 are said of none and all alone. */
function percent(share: number): string {
  if (share > 0 && share < 0.001) return 'Less than 0.1\u00a0%';
  if (share < 1 && share > 0.999) return 'More than 99.9\u00a0%';
  return formatPercent(share, 1);
}

/** Where the axis of shares may end. */
const ceilings = [0.1, 0.2, 0.4, 0.6, 0.8, 1] as const;

/** Inputs and outputs as histograms over one axis. */
export function chart(state: OneLayerState): LineChart {
  const input = inputOf(state);
  const { forward, appearance, label } = activation(state.activation);
  const parameters = parametersOf(state.activation);
  const before = histogram(input, (z) => z);
  const after = histogram(input, (z) => forward(z, parameters));
  const highest = Math.max(...before, ...after);
  const maximum = ceilings.find((ceiling) => ceiling >= highest) ?? 1;
  return {
    shape: 'standard',
    x: { label: 'z before, f(z) after', minimum: reach.from, maximum: reach.to, ticks: [-4, -2, 0, 2, 4, 6] },
    y: {
      label: `share of values, per ${reach.width}`,
      minimum: 0,
      maximum,
      ticks: [0, maximum / 2, maximum],
      format: 'percent',
    },
    series: [
      {
        id: 'inputs',
        label: 'inputs z',
        colour: 'var(--soft)',
        dash: [2, 3],
        points: outline(before),
        // On the left flank: the right one is where outputs lie as well.
        labelPlace: { x: Math.max(reach.from, state.mean - 2.4 * state.deviation), side: 'above' },
      },
      {
        id: 'outputs',
        label: `${label} of z`,
        colour: activationColour(state.activation),
        dash: appearance.dash,
        points: outline(after),
        labelPlace: { x: peakOf(after), side: 'above' },
      },
    ],
  };
}

const edge = (bin: number): number => Number((reach.from + bin * reach.width).toFixed(6));

/** The steps of a histogram. */
function outline(shares: readonly number[]): readonly Point[] {
  return [
    { x: reach.from, y: 0 },
    ...shares.flatMap((share, bin) => [
      { x: edge(bin), y: share },
      { x: edge(bin + 1), y: share },
    ]),
    { x: reach.to, y: 0 },
  ];
}

/** Where a histogram is highest. */
function peakOf(shares: readonly number[]): number {
  return edge(shares.indexOf(Math.max(...shares)));
}

/** What the chart shows, for those who cannot see it. */
export function chartLabel(state: OneLayerState, made: readonly Made[]): string {
  return `Histograms of normal inputs and of what ${nameOf(state.activation)} makes of them. ${sentence(state, made)}`;
}

/** One activation’s row beside the others. */
export interface ReadoutRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly string[];
}

export const readoutHeads = ['Mean', 'Mean square', 'Exactly 0'] as const;

export function readout(made: readonly Made[]): readonly ReadoutRow[] {
  return made.map(({ id, mean, meanSquare, zeros }) => ({
    id,
    name: nameOf(id),
    cells: [written(mean), written(meanSquare), zeros === 0 ? 'none' : percent(zeros)],
  }));
}

export function table({ mean, deviation }: OneLayerState, made: readonly Made[]): TableData {
  return {
    caption: `What each activation makes of inputs from a normal distribution with mean ${written(mean)} and standard deviation ${written(deviation)}, computed, not drawn; the gain is 1 divided by the root of the mean square, which gives the next z a mean square of 1`,
    columns: [
      { label: 'Activation' },
      ...['Mean', 'Mean square', 'Variance', 'Mean square of f′', 'Gain to 1'].map((label) => ({
        label,
        numeric: true as const,
        format: written,
      })),
      { label: 'Exactly 0', numeric: true, format: (share) => formatPercent(share, 1) },
    ],
    rows: made.map((each) => [
      nameOf(each.id),
      each.mean,
      each.meanSquare,
      each.variance,
      each.derivativeMeanSquare,
      ownGain(each),
      each.zeros,
    ]),
  };
}
