/** Two numbers: a point of the plane, or a bias. */
export type Vector = readonly [number, number];

/** Row by row: `weight[o][i]` weighs input i in output o. */
export type Matrix = readonly [Vector, Vector];

/** One layer of two units on two inputs, without an activation: z = W x + b. */
export interface AffineLayer {
  readonly weight: Matrix;
  readonly bias: Vector;
}

/** W x */
export function multiplyVector([[a, b], [c, d]]: Matrix, [x, y]: Vector): Vector {
  return [a * x + b * y, c * x + d * y];
}

/** The product W₂W₁: entry (o, i) is the sum over k of W₂[o][k] · W₁[k][i]. */
export function multiply(second: Matrix, first: Matrix): Matrix {
  const [[a, b], [c, d]] = first;
  const [left, right] = [multiplyVector(second, [a, c]), multiplyVector(second, [b, d])];
  return [
    [left[0], right[0]],
    [left[1], right[1]],
  ];
}

/** z = W x + b */
export function applyLayer({ weight, bias }: AffineLayer, x: Vector): Vector {
  const [u, v] = multiplyVector(weight, x);
  return [u + bias[0], v + bias[1]];
}

/**
 * The one layer that does what two do in a row: W₂(W₁x + b₁) + b₂ = (W₂W₁)x + (W₂b₁ + b₂).
 */
export function compose(second: AffineLayer, first: AffineLayer): AffineLayer {
  return { weight: multiply(second.weight, first.weight), bias: applyLayer(second, first.bias) };
}

/** The one layer that does what all of them do in a row, the first one first. Throws where there is none. */
export function collapse(layers: readonly AffineLayer[]): AffineLayer {
  const [first, ...rest] = layers;
  if (first === undefined) throw new Error('collapse: expected at least one layer, received none');
  return rest.reduce((inner, outer) => compose(outer, inner), first);
}
