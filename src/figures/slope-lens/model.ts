import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
// The two themselves, not the registry: the page then does without the others.
import { leakyRelu as leaky } from '#lib/activations/leaky-relu.ts';
import { relu } from '#lib/activations/relu.ts';
import { type ActivationCurve, activationChart } from '#lib/charts/activation-chart.ts';
import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import type { LabelPlace, LineChart } from '#lib/charts/line-chart.ts';
import type { PairOfCharts } from '../shared/activation/ProbedCharts.tsx';
import type { Reading as ReadingRow } from '../shared/activation/ReadingTable.tsx';
import type { Worked } from '../shared/activation/worked.ts';
import { reach, type SlopeLensState } from './figure.ts';

/** f and f′ of both at the probe. */
export interface Reading {
  readonly relu: { readonly value: number; readonly derivative: number };
  readonly leaky: { readonly value: number; readonly derivative: number };
}

export function reading({ slope, probe }: Pick<SlopeLensState, 'slope' | 'probe'>): Reading {
  const parameters = { negativeSlope: slope };
  return {
    relu: { value: relu.forward(probe, {}), derivative: relu.derivative(probe, {}) },
    leaky: { value: leaky.forward(probe, parameters), derivative: leaky.derivative(probe, parameters) },
  };
}

/** How far the names reach on the narrow chart's axis. */
const reluLength = 1.15;
const leakyLength = 2.45;

/** Where a name begins: at the left, or right of the probe where that would cross it, and as far from 0 as it is long. */
function nameAt(probe: number, length: number): number {
  const left = -3.85;
  return probe < left || probe > left + length ? left : Math.min(probe + 0.2, -length);
}

/** The two charts, f on the left, f′ on the right; both stretch with the lens. */
export function charts(state: SlopeLensState): PairOfCharts<LineChart> {
  const stretch = Number(state.magnify);
  const lens = stretch === 1 ? '' : `, magnified ×${stretch}`;
  const x = { minimum: -reach, maximum: reach, ticks: [-4, -2, 0, 2, 4] };
  return {
    f: activationChart({
      show: 'f',
      curves: curves(
        state,
        { x: nameAt(state.probe, reluLength), side: 'above' },
        { x: nameAt(state.probe, leakyLength), side: 'below' },
      ),
      x,
      y: { ...verticalAxis(-4, 4, [-4, -2, 0, 2, 4], stretch), label: `f(z)${lens}` },
      probe: state.probe,
    }),
    derivative: activationChart({
      show: 'derivative',
      // Where Leaky ReLU's line lies at the top, or above it, its name stands beside that of the tinted side.
      curves: curves(
        state,
        { x: nameAt(state.probe, reluLength), side: 'below' },
        { x: state.slope * stretch < 0.9 ? nameAt(state.probe, leakyLength) : -2.6, side: 'above' },
      ),
      x,
      y: { ...verticalAxis(-0.25, 1.25, [0, 0.25, 0.5, 0.75, 1], stretch), label: `f′(z)${lens}` },
      probe: state.probe,
    }),
  };
}

/** What the charts show, for those who cannot see them. */
export function chartLabels({ slope }: SlopeLensState): PairOfCharts<string> {
  const both = `ReLU and of Leaky ReLU with slope ${formatSlope(slope)}, for z from −${reach} to ${reach}`;
  return { f: `Graphs of ${both}.`, derivative: `Graphs of the derivatives of ${both}.` };
}

/** The sentence under the charts: true of every state. */
export function sentence(state: SlopeLensState): string {
  const { slope, probe } = state;
  const { relu: plain, leaky: leaking } = reading(state);
  const at = `At z = ${formatNumber(probe)}`;
  if (probe === 0) {
    const plainly = formatNumber(plain.derivative);
    if (slope === 1) {
      return `At z = 0 ReLU’s derivative is a convention: here, as in PyTorch, ${plainly}. With slope 1 Leaky ReLU has no bend, and its derivative is ${formatNumber(leaking.derivative)}.`;
    }
    const its = slope === 0 ? 'also 0' : formatSlope(leaking.derivative);
    return `At z = 0 the derivative is a convention. Here, as in PyTorch, ReLU’s is ${plainly} and Leaky ReLU’s is its slope, ${its}.`;
  }
  if (slope === 0) {
    const both = probe > 0 ? 'both pass the whole gradient' : 'neither passes any gradient';
    return `With slope 0 Leaky ReLU is ReLU. ${at} ${both}.`;
  }
  if (probe > 0) {
    return `${at} both are the identity and pass the whole gradient: on this side the slope changes nothing.`;
  }
  if (slope === 1) {
    return `With slope 1 Leaky ReLU is the identity, a straight line. ${at} it passes the whole gradient, ReLU none.`;
  }
  return `${at} ReLU passes none of the gradient, Leaky ReLU ${share(leaking.derivative)} of it.`;
}

/** Leaky ReLU at the probe, for its formula. */
export function worked({ slope, probe }: Pick<SlopeLensState, 'slope' | 'probe'>): Worked {
  return { activation: leaky, parameters: { negativeSlope: slope }, z: probe };
}

/** Both at the probe, for the table beside the formula. */
export function readings(state: SlopeLensState): readonly ReadingRow[] {
  const { relu: plain, leaky: leaking } = reading(state);
  return [
    { activation: relu, label: relu.label, ...plain },
    { activation: leaky, label: leaky.label, ...leaking },
  ];
}

/** Both functions and derivatives over the axis, and at the probe. */
export function table(state: SlopeLensState): TableData {
  const { slope, probe } = state;
  const grid = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  const zs = [...new Set([...grid, probe])].sort((a, b) => a - b);
  return {
    caption: `ReLU and Leaky ReLU with slope ${formatSlope(slope)}`,
    columns: [
      { label: 'z', numeric: true },
      { label: 'ReLU f', numeric: true },
      { label: 'Leaky ReLU f', numeric: true },
      { label: 'ReLU f′', numeric: true },
      { label: 'Leaky ReLU f′', numeric: true },
    ],
    rows: zs.map((z) => {
      const { relu: plain, leaky: leaking } = reading({ slope, probe: z });
      return [z, plain.value, leaking.value, plain.derivative, leaking.derivative];
    }),
  };
}

/** A slope as a share in words where it has a common name. */
function share(slope: number): string {
  const named: readonly (readonly [number, string])[] = [
    [0.001, 'a thousandth'],
    [0.01, 'a hundredth'],
    [0.05, 'a twentieth'],
    [0.1, 'a tenth'],
    [0.2, 'a fifth'],
    [0.25, 'a quarter'],
    [1 / 3, 'a third'],
    [0.5, 'half'],
  ];
  return named.find(([value]) => value === slope)?.[1] ?? formatPercent(slope, slope < 0.1 ? 1 : 0);
}

function curves(
  state: SlopeLensState,
  reluPlace: LabelPlace,
  leakyPlace: LabelPlace,
): readonly ActivationCurve[] {
  return [
    { activation: relu, parameters: {}, label: relu.label, labelPlace: reluPlace },
    {
      activation: leaky,
      parameters: { negativeSlope: state.slope },
      label: leaky.label,
      labelPlace: leakyPlace,
    },
  ];
}

function verticalAxis(minimum: number, maximum: number, ticks: readonly number[], stretch: number) {
  return {
    minimum: minimum / stretch,
    maximum: maximum / stretch,
    ticks: ticks.map((tick) => tick / stretch),
  };
}
