/** What charts of functions begin with; apart from `activationChart`, so that a chart of another kind need not bring it along. */
import type { Activation, ParameterValues } from '../activations/activation.ts';
import type { Point, Region } from './line-chart.ts';

/** Points of f between two z: both ends, every kink exactly, and nothing smoothed. */
export function sampleForward(
  activation: Activation,
  parameters: ParameterValues,
  from: number,
  to: number,
  intervals = 128,
): readonly Point[] {
  return gridOf(activation, parameters, from, to, intervals).map((z) => ({
    x: z,
    y: activation.forward(z, parameters),
  }));
}

/** The tint of z ≤ 0, the same on every chart of the site. */
export function negativeSide(from: number): Region {
  return { from, to: 0, colour: 'var(--negative-side)', label: 'z ≤ 0' };
}

/** Places between two z: evenly spaced, both ends among them, and every kink. */
export function gridOf(
  activation: Activation,
  parameters: ParameterValues,
  from: number,
  to: number,
  intervals: number,
): readonly number[] {
  const kinks = activation.kinks(parameters).filter((z) => z >= from && z <= to);
  const even = Array.from({ length: intervals + 1 }, (_, i) => from + ((to - from) * i) / intervals);
  return [...new Set([...even, ...kinks])].sort((a, b) => a - b);
}
