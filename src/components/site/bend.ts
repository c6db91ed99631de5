import { activation } from '#lib/activations/index.ts';

/** A point of a drawing, in the coordinates of its viewBox. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The motif of this site: the graph of Leaky ReLU from `from` < 0 to `to` > 0, fitted into a box.
 * It bends where z = 0, and only there, so three points are the whole of it.
 */
export function bend(
  slope: number,
  from: number,
  to: number,
  width: number,
  height: number,
): readonly Point[] {
  const leaky = activation('leaky-relu');
  const graph = [from, 0, to].map((z) => ({ z, f: leaky.forward(z, { negativeSlope: slope }) }));
  const lowest = Math.min(...graph.map(({ f }) => f));
  const highest = Math.max(...graph.map(({ f }) => f));
  return graph.map(({ z, f }) => ({
    x: ((z - from) / (to - from)) * width,
    y: (1 - (f - lowest) / (highest - lowest)) * height,
  }));
}

/** Points as an SVG polyline's. */
export const polyline = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${+x.toFixed(2)},${+y.toFixed(2)}`).join(' ');
