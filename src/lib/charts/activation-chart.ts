import type { Activation, ParameterValues } from '../activations/activation.ts';
import { sidesOf } from '../activations/zero.ts';
import {
  type Axis,
  activationColour,
  type ChartShape,
  type LabelPlace,
  type LineChart,
  lineBreak,
  type Marker,
  type Point,
} from './line-chart.ts';
import { gridOf, negativeSide, sampleForward } from './samples.ts';

/** One activation at given parameters, and where its name stands. */
export interface ActivationCurve {
  readonly activation: Activation;
  readonly parameters: ParameterValues;
  readonly label: string;
  readonly labelPlace: LabelPlace;
}

export interface ActivationChartInput {
  readonly curves: readonly ActivationCurve[];
  readonly show: 'f' | 'derivative';
  readonly x: Axis & { readonly minimum: number; readonly maximum: number };
  readonly y: Axis;
  /** The probe's z: a guide, and a ring on each curve. */
  readonly probe?: number;
  readonly shape?: ChartShape;
}

/** Points of f′ between two z; where f′ jumps the line is broken, and both one-sided limits are in it. */
export function sampleDerivative(
  activation: Activation,
  parameters: ParameterValues,
  from: number,
  to: number,
  intervals = 128,
): readonly Point[] {
  const kinks = new Set(activation.kinks(parameters));
  return gridOf(activation, parameters, from, to, intervals).flatMap((z): Point[] => {
    if (!kinks.has(z)) return [{ x: z, y: activation.derivative(z, parameters) }];
    const { left, right } = sidesOf(activation, z, parameters);
    if (left === right) return [{ x: z, y: left }];
    return [
      { x: z, y: left },
      { x: z, y: lineBreak },
      { x: z, y: right },
    ];
  });
}

/** f or f′ of some activations, with the side z ≤ 0 tinted, and what happens at a jump marked. */
export function activationChart(input: ActivationChartInput): LineChart {
  const { minimum, maximum } = input.x;
  const sample = input.show === 'f' ? sampleForward : sampleDerivative;
  const series = input.curves.map(({ activation, parameters, label, labelPlace }) => ({
    id: activation.id,
    label,
    colour: activationColour(activation.id),
    dash: activation.appearance.dash,
    points: sample(activation, parameters, minimum, maximum),
    labelPlace,
  }));
  const jumps =
    input.show === 'f' ? [] : input.curves.flatMap((curve) => jumpMarkers(curve, minimum, maximum));
  const probe = input.probe;
  const rings =
    probe === undefined
      ? []
      : input.curves.map(
          ({ activation, parameters }): Marker => ({
            x: probe,
            y:
              input.show === 'f'
                ? activation.forward(probe, parameters)
                : activation.derivative(probe, parameters),
            shape: 'ring',
            colour: activationColour(activation.id),
          }),
        );
  return {
    shape: input.shape ?? 'standard',
    x: input.x,
    y: input.y,
    series,
    regions: minimum < 0 ? [negativeSide(minimum)] : [],
    guides: probe === undefined ? [] : [{ x: probe, colour: 'var(--soft)' }],
    markers: [...jumps, ...rings],
  };
}

/** A dot where f′ takes its declared value at a jump, an open circle at each limit it does not take. */
function jumpMarkers({ activation, parameters }: ActivationCurve, from: number, to: number): Marker[] {
  const colour = activationColour(activation.id);
  return activation
    .kinks(parameters)
    .filter((z) => z > from && z < to)
    .flatMap((z): Marker[] => {
      const { left, right } = sidesOf(activation, z, parameters);
      if (left === right) return [];
      const value = activation.derivative(z, parameters);
      const open = [left, right]
        .filter((limit) => limit !== value)
        .map((limit): Marker => ({ x: z, y: limit, shape: 'open', colour }));
      return [...open, { x: z, y: value, shape: 'dot', colour }];
    });
}
