import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { leakyRelu as leaky } from '#lib/activations/leaky-relu.ts';
import { relu } from '#lib/activations/relu.ts';
import { type ActivationCurve, activationChart } from '#lib/charts/activation-chart.ts';
import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import type { LabelPlace, LineChart } from '#lib/charts/line-chart.ts';
import { choiceField, type Fields, numberField } from '#lib/link/index.ts';
import type { PairOfCharts } from '../shared/activation/ProbedCharts.tsx';
import { probeScaleOf } from '../shared/activation/probe.ts';
import type { Reading as ReadingRow } from '../shared/activation/ReadingTable.tsx';
import type { Worked } from '../shared/activation/worked.ts';

/** What the slope lens shows. */
export interface State {
  /** a, the slope of Leaky ReLU on the side z ≤ 0. */
  readonly slope: number;
  /** Where the two are compared. */
  readonly probe: number;
  readonly view: View;
  /** How much the vertical axes are stretched about zero. */
  readonly magnify: Magnify;
}

const views = ['both', 'f', 'derivative'] as const;
export type View = (typeof views)[number];
const magnifications = ['1', '10', '50'] as const;
export type Magnify = (typeof magnifications)[number];

// The two themselves, not the registry: the page then does without the others.
export { leaky, relu };

const slopeParameter = leaky.parameters.find(({ name }) => name === 'negativeSlope');
if (slopeParameter === undefined) throw new Error('slope lens: expected leaky-relu to have negativeSlope');

const reach = 4;

export const defaults: State = { slope: slopeParameter.default, probe: -2.5, view: 'both', magnify: '1' };

export const fields: Fields<State> = {
  slope: numberField({
    name: 'slope',
    label: slopeParameter.label,
    // The lens stretches the side z ≤ 0 downwards: lesson 7 goes below a slope of 0.
    minimum: 0,
    maximum: slopeParameter.maximum,
  }),
  probe: numberField({ name: 'z', label: 'Probe', minimum: -reach, maximum: reach }),
  view: choiceField({ name: 'show', label: 'Show', options: views }),
  magnify: choiceField({ name: 'magnify', label: 'Magnify', options: magnifications }),
};

export const probeScale = probeScaleOf(reach);

export const viewOptions = [
  { value: 'both', label: 'Both' },
  { value: 'f', label: 'f(z)' },
  { value: 'derivative', label: 'f′(z)' },
] as const satisfies readonly { value: View; label: string }[];

export const magnifyOptions = [
  { value: '1', label: '×1' },
  { value: '10', label: '×10' },
  { value: '50', label: '×50' },
] as const satisfies readonly { value: Magnify; label: string }[];

/** f and f′ of both at the probe. */
export interface Reading {
  readonly relu: { readonly value: number; readonly derivative: number };
  readonly leaky: { readonly value: number; readonly derivative: number };
}

export function reading({ slope, probe }: Pick<State, 'slope' | 'probe'>): Reading {
  const parameters = { negativeSlope: slope };
  return {
    relu: { value: relu.forward(probe, {}), derivative: relu.derivative(probe, {}) },
    leaky: { value: leaky.forward(probe, parameters), derivative: leaky.derivative(probe, parameters) },
  };
}

/** The two charts, f on the left, f′ on the right; both stretch with the lens. */
export function charts(state: State): PairOfCharts<LineChart> {
  const stretch = Number(state.magnify);
  const lens = stretch === 1 ? '' : `, magnified ×${stretch}`;
  const x = { minimum: -reach, maximum: reach, ticks: [-4, -2, 0, 2, 4] };
  return {
    f: activationChart({
      show: 'f',
      curves: curves(state, { x: -3.85, side: 'above' }, { x: -3.85, side: 'below' }),
      x,
      y: { ...verticalAxis(-4, 4, [-4, -2, 0, 2, 4], stretch), label: `f(z)${lens}` },
      probe: state.probe,
    }),
    derivative: activationChart({
      show: 'derivative',
      curves: curves(state, { x: -3.85, side: 'below' }, { x: -3.85, side: 'above' }),
      x,
      y: { ...verticalAxis(-0.25, 1.25, [0, 0.25, 0.5, 0.75, 1], stretch), label: `f′(z)${lens}` },
      probe: state.probe,
    }),
  };
}

/** What the charts show, for those who cannot see them. */
export function chartLabels({ slope }: State): PairOfCharts<string> {
  const both = `ReLU and of Leaky ReLU with slope ${formatSlope(slope)}, for z from −${reach} to ${reach}`;
  return { f: `Graphs of ${both}.`, derivative: `Graphs of the derivatives of ${both}.` };
}

/** The sentence under the charts: true of every state. */
export function sentence(state: State): string {
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
export function worked({ slope, probe }: Pick<State, 'slope' | 'probe'>): Worked {
  return { activation: leaky, parameters: { negativeSlope: slope }, z: probe };
}

/** Both at the probe, for the table beside the formula. */
export function readings(state: State): readonly ReadingRow[] {
  const { relu: plain, leaky: leaking } = reading(state);
  return [
    { activation: relu, label: relu.label, ...plain },
    { activation: leaky, label: leaky.label, ...leaking },
  ];
}

/** Both functions and derivatives over the axis, and at the probe. */
export function table(state: State): TableData {
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

function curves(state: State, reluPlace: LabelPlace, leakyPlace: LabelPlace): readonly ActivationCurve[] {
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
