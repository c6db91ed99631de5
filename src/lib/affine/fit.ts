import { at } from '../assert/at.ts';
import type { AffineLayer, Vector } from './layer.ts';
import { applyLayer } from './layer.ts';

/** One layer in place of many, and what it leaves undone. */
export interface Fit {
  readonly layer: AffineLayer;
  /** √ of the mean over the points of |V x + c − y|². */
  readonly distance: number;
}

/**
 * The single layer V x + c that comes nearest to given answers y, in least squares over the points x: the solution of the
 * normal equations, about the points' mean.
 *
 * Throws unless there are as many answers as points, and the points are not all on one line.
 */
export function bestSingleLayer(points: readonly Vector[], answers: readonly Vector[]): Fit {
  if (points.length !== answers.length) {
    throw new Error(`bestSingleLayer: expected ${points.length} answers, received ${answers.length}`);
  }
  const [m1, m2] = meanOf(points);
  const mean = meanOf(answers);
  let [s11, s12, s22] = [0, 0, 0];
  const moments = [
    [0, 0],
    [0, 0],
  ] as [[number, number], [number, number]];
  for (const [index, [x1, x2]] of points.entries()) {
    const answer = at(answers, index);
    const [d1, d2] = [x1 - m1, x2 - m2];
    s11 += d1 * d1;
    s12 += d1 * d2;
    s22 += d2 * d2;
    for (const output of [0, 1] as const) {
      moments[output][0] += d1 * (answer[output] - mean[output]);
      moments[output][1] += d2 * (answer[output] - mean[output]);
    }
  }
  const determinant = s11 * s22 - s12 * s12;
  if (!(determinant > 0)) {
    throw new Error(`bestSingleLayer: expected points that are not on one line, received ${points.length}`);
  }
  const row = ([p, q]: Vector): Vector => [
    (s22 * p - s12 * q) / determinant,
    (s11 * q - s12 * p) / determinant,
  ];
  const weight = [row(moments[0]), row(moments[1])] as const;
  const constant = (output: 0 | 1) => mean[output] - weight[output][0] * m1 - weight[output][1] * m2;
  const layer: AffineLayer = { weight, bias: [constant(0), constant(1)] };
  const squares = points.map((point, index) => {
    const [y1, y2] = at(answers, index);
    const [v1, v2] = applyLayer(layer, point);
    return (v1 - y1) * (v1 - y1) + (v2 - y2) * (v2 - y2);
  });
  return { layer, distance: Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / points.length) };
}

function meanOf(points: readonly Vector[]): Vector {
  const sum = points.reduce<Vector>(([u, v], [x1, x2]) => [u + x1, v + x2], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}
