import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import { activationColour, type LineChart, type Marker, type Series } from '#lib/charts/line-chart.ts';
import type { Draw } from '#lib/simulations/born-dead.ts';
import { upperBound } from '#lib/simulations/born-dead-bounds.ts';
import { type BornDeadState, mostLayers } from './figure.ts';
import { deadShare, drawOf, medianSignal } from './model.ts';

/** On an axis of powers of ten a line ends where it falls below this. */
const faintest = 1e-12;

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
    return signal >= faintest ? signal : Number.NaN;
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
    y: isDead
      ? { label: 'share born dead', minimum: 0, maximum: 1, format: 'percent' }
      : {
          label: 'median signal',
          kind: 'logarithmic',
          minimum: faintest,
          maximum: 1e4,
          ticks: [1e-12, 1e-8, 1e-4, 1, 1e4],
        },
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
  const at = (layers: number) =>
    state.show === 'dead'
      ? formatPercent(deadShare(chosen, layers).share, 1)
      : formatNumber(medianSignal(chosen, layers), 2);
  const what = state.show === 'dead' ? 'Share of networks born dead' : 'Median signal';
  return `${what} against the number of layers, a curve for each width from 1 to 8; for width ${state.width}: ${at(2)} at 2 layers, ${at(10)} at 10, ${at(mostLayers)} at ${mostLayers}`;
}
