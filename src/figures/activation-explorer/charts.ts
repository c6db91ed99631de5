import { activationChart } from '#lib/charts/activation-chart.ts';
import type { LineChart } from '#lib/charts/line-chart.ts';
import type { PairOfCharts } from '../shared/activation/ProbedCharts.tsx';
import type { ActivationExplorerState } from './figure.ts';
import { frame } from './frames.ts';
import { reach, shownIn } from './model.ts';

/** f on the left, f′ on the right. */
export function charts(state: ActivationExplorerState): PairOfCharts<LineChart> {
  const shown = shownIn(state);
  const side = reach(state);
  const x = { minimum: -side, maximum: side, ticks: [-side, -side / 2, 0, side / 2, side] };
  const curves = shown.map((entry) => ({
    activation: entry.activation,
    parameters: entry.parameters,
    label: entry.activation.label,
    labelPlace: 'end' as const,
  }));
  const y = frame(shown, side);
  return {
    f: activationChart({ show: 'f', curves, x, y: { ...y.f, label: 'f(z)' }, probe: state.probe }),
    derivative: activationChart({
      show: 'derivative',
      curves,
      x,
      y: { ...y.derivative, label: 'f′(z)' },
      probe: state.probe,
    }),
  };
}

/** What the charts show, for those who cannot see them. */
export function chartLabels(state: ActivationExplorerState): PairOfCharts<string> {
  const names = shownIn(state)
    .map(({ label }) => label)
    .join('; ');
  const side = reach(state);
  const range = `for z from −${side} to ${side}`;
  return {
    f: `Graphs of ${names}, ${range}.`,
    derivative: `Graphs of the derivatives of ${names}, ${range}.`,
  };
}
