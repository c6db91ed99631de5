import { type Activation, defaultParameters } from '#lib/activations/index.ts';
import { activationChart, sampleDerivative } from '#lib/charts/activation-chart.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { LineChart } from '#lib/charts/line-chart.ts';
import { sampleForward } from '#lib/charts/samples.ts';
import { linearScale } from '../../ui/scale.ts';

const reach = 4;
const x = { minimum: -reach, maximum: reach, ticks: [-4, -2, 0, 2, 4] };

/** Where the probe begins: on the side where activations differ. */
export const firstProbe = -1;

const quarter = (round: (value: number) => number, value: number): number => round(value * 4) / 4;

/** The halves between two heights: every tick as far from the next. */
const halves = (minimum: number, maximum: number): readonly number[] => {
  const first = Math.ceil(2 * minimum);
  const count = Math.floor(2 * maximum) - first + 1;
  return Array.from({ length: count }, (_, index) => (first + index) / 2);
};

/** f and f′ of one activation at its defaults, with the probe at z. */
export function plots(
  activation: Activation,
  probe: number = firstProbe,
): { readonly f: LineChart; readonly derivative: LineChart } {
  const parameters = defaultParameters(activation);
  const heights = sampleForward(activation, parameters, -reach, reach).map(({ y }) => y);
  const slopes = sampleDerivative(activation, parameters, -reach, reach)
    .map(({ y }) => y)
    .filter(Number.isFinite);
  const lowest = Math.min(-0.25, quarter(Math.floor, Math.min(...slopes)));
  const highest = Math.max(1.25, quarter(Math.ceil, Math.max(...slopes)));
  const curve = {
    activation,
    parameters,
    label: activation.label,
  } as const;
  return {
    f: activationChart({
      show: 'f',
      // Left of 0 there is no room between many a curve and its axis; right of it, under the line, there is.
      curves: [{ ...curve, labelPlace: { x: 1.2, side: 'below' } }],
      x,
      y: {
        minimum: Math.min(-1, Math.floor(Math.min(...heights))),
        maximum: Math.max(2, Math.ceil(Math.max(...heights))),
        label: 'f(z)',
      },
      probe,
    }),
    derivative: activationChart({
      show: 'derivative',
      curves: [{ ...curve, labelPlace: { x: -3.85, side: 'above' } }],
      x,
      y: {
        minimum: lowest,
        maximum: highest,
        ticks: halves(lowest, highest),
        label: 'f′(z)',
      },
      probe,
    }),
  };
}

/** What the plots show, for those who cannot see them. */
export function plotLabels({ label }: Activation): { readonly f: string; readonly derivative: string } {
  const where = `of ${label} for z from −${reach} to ${reach}`;
  return { f: `Graph ${where}.`, derivative: `Graph of the derivative ${where}.` };
}

export const probeScale = linearScale({
  minimum: -reach,
  maximum: reach,
  step: 0.1,
  marks: [-4, -2, 0, 2, 4],
});

/** The sentence under the plots: f and f′ at the probe. */
export function reading(activation: Activation, probe: number): string {
  const parameters = defaultParameters(activation);
  const f = formatNumber(activation.forward(probe, parameters));
  const derivative = formatNumber(activation.derivative(probe, parameters));
  return `At z = ${formatNumber(probe)} the value is ${f}, and the slope ${derivative}.`;
}

/** Where the values of the table are taken. */
const places = [-4, -2, -1, -0.5, 0, 0.5, 1, 2, 4] as const;

export interface Value {
  readonly z: string;
  readonly f: string;
  readonly derivative: string;
}

/** f and f′ at some z, at the defaults. */
export function values(activation: Activation): readonly Value[] {
  const parameters = defaultParameters(activation);
  return places.map((z) => ({
    z: formatNumber(z),
    f: formatNumber(activation.forward(z, parameters)),
    derivative: formatNumber(activation.derivative(z, parameters)),
  }));
}

/** What happens at 0, in a sentence or two. */
export function atZero(activation: Activation): string {
  const parameters = defaultParameters(activation);
  const value = formatNumber(activation.forward(0, parameters));
  const derivative = formatNumber(activation.derivative(0, parameters));
  if (!activation.kinks(parameters).includes(0)) {
    return `f(0)\u00a0=\u00a0${value}, and f′(0)\u00a0=\u00a0${derivative}: the graph has no corner there.`;
  }
  return `f(0)\u00a0=\u00a0${value}. The graph has a corner there, so the derivative at exactly 0 is a convention: here, as in PyTorch, f′(0)\u00a0=\u00a0${derivative}.`;
}

/** Corners other than the one at 0. */
export function otherKinks(activation: Activation): readonly string[] {
  return activation
    .kinks(defaultParameters(activation))
    .filter((z) => z !== 0)
    .map((z) => formatNumber(z));
}
