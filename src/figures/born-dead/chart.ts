import { at } from '#lib/assert/at.ts';
import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import {
  type Axis,
  activationColour,
  type LineChart,
  lineBreak,
  type Marker,
  type Series,
} from '#lib/charts/line-chart.ts';
import type { Draw } from '#lib/simulations/born-dead.ts';
import { upperBound } from '#lib/simulations/born-dead-bounds.ts';
import { type BornDeadState, mostLayers } from './figure.ts';
import { deadShare, drawOf, medianSignal } from './model.ts';

/** Where the axis of powers of ten may begin: as far down as the faintest signal that is not 0. */
const floors = [1e-12, 1e-24, 1e-36, 1e-60, 1e-120, 1e-240] as const;
const highest = 1e4;

/** Between two ticks of that axis there are as many decades. */
const tickSteps = 3;

/** The axis of signals. It has no zero: where a signal is 0 its line ends. */
function signalAxis(draws: readonly Draw[]): Axis & { readonly minimum: number } {
  const faintest = Math.min(
    1,
    ...draws.flatMap((draw) => draw.signal_l.slice(0, mostLayers - 1)).filter((signal) => signal > 0),
  );
  const minimum = floors.find((floor) => floor <= faintest) ?? at(floors, floors.length - 1);
  const decades = Math.round(-Math.log10(minimum)) / tickSteps;
  return {
    label: 'median signal',
    kind: 'logarithmic',
    minimum,
    maximum: highest,
    ticks: [-3, -2, -1, 0, 1].map((step) => Number(`1e${step * decades}`)).filter((tick) => tick <= highest),
  };
}

const allDepths = Array.from({ length: mostLayers - 1 }, (_, index) => index + 2);

/** A curve for each width against depth; the chosen one is strong, and has its bound. */
export function chart(state: BornDeadState, draws: readonly Draw[]): LineChart {
  const chosen = drawOf(state, draws);
  const isLeaky = chosen.input.negativeSlope > 0;
  const colour = activationColour(isLeaky ? 'leaky-relu' : 'relu');
  const isDead = state.show === 'dead';
  const value = (draw: Draw, layers: number): number => {
    if (isDead) return deadShare(draw, layers).share;
    const signal = medianSignal(draw, layers);
    return signal > 0 ? signal : lineBreak;
  };
  const curve = (draw: Draw, isChosen: boolean): Series => ({
    id: `width-${draw.input.width}`,
    label: isChosen ? `N = ${draw.input.width}` : String(draw.input.width),
    colour,
    dash: [],
    points: allDepths.map((layers) => ({ x: layers, y: value(draw, layers) })),
    labelPlace: 'end',
    ...(isChosen ? {} : { faint: true }),
  });
  const bound: Series = {
    id: 'bound',
    label: 'bound',
    colour: 'var(--soft)',
    dash: [5, 4],
    points: allDepths.map((layers) => ({ x: layers, y: upperBound({ width: state.width, layers }) })),
    labelPlace: { x: 3, side: 'above' },
  };
  const y = value(chosen, state.layers);
  const markers: readonly Marker[] = Number.isFinite(y) ? [{ x: state.layers, y, shape: 'dot', colour }] : [];
  return {
    shape: 'square',
    x: { label: 'layers', minimum: 2, maximum: mostLayers, ticks: [2, 5, 10, 15, 20, 25, 30] },
    y: isDead ? { label: 'share born dead', minimum: 0, maximum: 1, format: 'percent' } : signalAxis(draws),
    series: [
      ...draws.filter((draw) => draw !== chosen).map((draw) => curve(draw, false)),
      ...(isDead && !isLeaky ? [bound] : []),
      curve(chosen, true),
    ],
    guides: [{ x: state.layers, colour: 'var(--soft)' }],
    markers,
  };
}

/** What the chart shows, for those who cannot see it. */
export function chartLabel(state: BornDeadState, draws: readonly Draw[]): string {
  const chosen = drawOf(state, draws);
  const value = (layers: number) =>
    state.show === 'dead'
      ? formatPercent(deadShare(chosen, layers).share, 1)
      : formatNumber(medianSignal(chosen, layers), 2);
  const what = state.show === 'dead' ? 'Share of networks born dead' : 'Median signal';
  return `${what} against the number of layers, a curve for each width from 1 to 8; for width ${state.width}: ${value(2)} at 2 layers, ${value(10)} at 10, ${value(mostLayers)} at ${mostLayers}`;
}
