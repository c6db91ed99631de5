import { at } from '../assert/at.ts';
import type { AffineLayer, Vector } from './layer.ts';
import { stagesOf } from './stack.ts';

/** A line of the grid, or the edge of a shape: points in their order. */
export type Polyline = readonly Vector[];

/** A square of the input plane, [−reach, reach] on both axes, and the distance of its lines. */
export interface GridSpec {
  readonly reach: number;
  readonly step: number;
}

/** The places of the lines on an axis: −reach, −reach + step, …, reach. */
export function ticksOf({ reach, step }: GridSpec): readonly number[] {
  const count = Math.round((2 * reach) / step);
  return Array.from({ length: count + 1 }, (_, index) => -reach + (2 * reach * index) / count);
}

/** The upright lines, x₁ constant, and the level ones, x₂ constant, from end to end. */
export function gridLines(grid: GridSpec): {
  readonly upright: readonly Polyline[];
  readonly level: readonly Polyline[];
} {
  const { reach } = grid;
  const ticks = ticksOf(grid);
  return {
    upright: ticks.map((at) => [
      [at, -reach],
      [at, reach],
    ]),
    level: ticks.map((at) => [
      [-reach, at],
      [reach, at],
    ]),
  };
}

/** Where the lines cross, row by row from below. */
export function gridCrossings(grid: GridSpec): readonly Vector[] {
  const ticks = ticksOf(grid);
  return ticks.flatMap((x2) => ticks.map((x1): Vector => [x1, x2]));
}

/**
 * The same line with a point more wherever a unit of a layer with an activation has z = 0 on it: between two of its points every
 * layer is then one affine layer, and their images can be joined by straight strokes.
 */
export function cutAtFolds(layers: readonly AffineLayer[], slope: number, line: Polyline): Polyline {
  let cut = line;
  // A layer folds what the layers before it have folded: its folds are found once theirs are points of the line.
  for (let layer = 0; layer < layers.length - 1; layer++) {
    cut = cut.flatMap((point, index) => {
      const before = cut[index - 1];
      if (before === undefined) return [point];
      const from = stagesOf(layers, slope, before).preactivations[layer];
      const to = stagesOf(layers, slope, point).preactivations[layer];
      if (from === undefined || to === undefined) return [point];
      return [...crossings(from, to).map((share) => between(before, point, share)), point];
    });
  }
  return cut;
}

/** The shares of the way from one vector to another at which a component is 0, ends left out, increasing. */
function crossings(from: Vector, to: Vector): readonly number[] {
  return ([0, 1] as const)
    .filter((unit) => from[unit] * to[unit] < 0)
    .map((unit) => from[unit] / (from[unit] - to[unit]))
    .sort((a, b) => a - b);
}

function between([x1, x2]: Vector, [y1, y2]: Vector, share: number): Vector {
  return [x1 + share * (y1 - x1), x2 + share * (y2 - x2)];
}

/** The part of the square where a unit of the first layer has z = 0, from edge to edge; null where it has none. */
export function foldIn({ reach }: GridSpec, { weight, bias }: AffineLayer, unit: 0 | 1): Polyline | null {
  const corners: readonly Vector[] = [
    [-reach, -reach],
    [reach, -reach],
    [reach, reach],
    [-reach, reach],
  ];
  const z = ([x1, x2]: Vector): number => weight[unit][0] * x1 + weight[unit][1] * x2 + bias[unit];
  const ends = corners.flatMap((corner, index) => {
    const next = at(corners, (index + 1) % corners.length);
    const [from, to] = [z(corner), z(next)];
    if (from === 0) return [corner];
    return from * to < 0 ? [between(corner, next, from / (from - to))] : [];
  });
  const [first, second] = ends;
  return ends.length === 2 && first !== undefined && second !== undefined ? [first, second] : null;
}
