/** The axes that a choice of activations needs. They change with the choice, not with every value. */
import type { Activation, ParameterValues } from '#lib/activations/index.ts';
import { sampleDerivative } from '#lib/charts/activation-chart.ts';
import type { Axis } from '#lib/charts/line-chart.ts';
import { sampleForward } from '#lib/charts/samples.ts';

interface Drawn {
  readonly activation: Activation;
  readonly parameters: ParameterValues;
}

const near = 4;
const far = 8;

/** How far the z axis reaches to either side: as far as the kinks and the probe. */
export function reachOf(shown: readonly Drawn[], probe: number): number {
  const points = [probe, ...shown.flatMap(({ activation, parameters }) => activation.kinks(parameters))];
  return points.every((z) => Math.abs(z) <= near) ? near : far;
}

/** The vertical axes of f and f′. */
export function frame(
  shown: readonly Drawn[],
  reach: number,
): { readonly f: Axis; readonly derivative: Axis } {
  const extent = (sample: typeof sampleForward) => {
    const values = shown
      .flatMap(({ activation, parameters }) => sample(activation, parameters, -reach, reach))
      .map(({ y }) => y)
      .filter((y) => Number.isFinite(y));
    return { low: Math.min(...values), high: Math.max(...values) };
  };
  const f = extent(sampleForward);
  const derivative = extent(sampleDerivative);
  return {
    f: valueAxis(
      first([-2, -4, -8], (edge) => edge <= f.low),
      first([2, 4, 6, 8, 10], (edge) => edge >= f.high),
    ),
    derivative: slopeAxis(
      derivative.low,
      first([1, 2, 4], (edge) => edge >= derivative.high),
    ),
  };
}

function valueAxis(minimum: number, maximum: number): Axis {
  const span = maximum - minimum;
  const step = span <= 4 ? 1 : span <= 8 ? 2 : 4;
  return { minimum, maximum, ticks: ticks(minimum, maximum, step) };
}

/** From a little below 0 to a little above the largest slope: flat stretches do not lie on the frame. */
function slopeAxis(low: number, high: number): Axis {
  // A slope below 0 on the side z ≤ 0: as much room below as above.
  if (low < -0.4 * high) {
    return { minimum: -1.25 * high, maximum: 1.25 * high, ticks: ticks(-high, high, high / 2) };
  }
  return {
    minimum: low < -0.2 * high ? -0.5 * high : -0.25 * high,
    maximum: 1.25 * high,
    ticks: ticks(0, high, high / 4),
  };
}

function ticks(from: number, to: number, step: number): readonly number[] {
  const start = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - start + 1 }, (_, index) => (start + index) * step);
}

/** The first edge that holds everything, else the last. */
function first(edges: readonly number[], holds: (edge: number) => boolean): number {
  return edges.find(holds) ?? edges[edges.length - 1] ?? 0;
}
