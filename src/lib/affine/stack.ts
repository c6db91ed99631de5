import { leakyRelu } from '../activations/leaky-relu.ts';
import { type AffineLayer, applyLayer, collapse, type Matrix, multiply, type Vector } from './layer.ts';

/** Every vector that a stack of layers makes of one point, in their order. */
export interface Stages {
  /** z, what each layer forms. */
  readonly preactivations: readonly Vector[];
  /** What each layer hands on: f(z), and z itself from the last. */
  readonly outputs: readonly Vector[];
}

const activate = (z: number, negativeSlope: number): number => leakyRelu.forward(z, { negativeSlope });

/**
 * A point on its way through layers with an activation between every two: h = f(W x + b), f(z) = z for z > 0, a z otherwise; the
 * last layer has none. a = 1 leaves every layer linear, a = 0 is ReLU.
 */
export function stagesOf(layers: readonly AffineLayer[], slope: number, x: Vector): Stages {
  const preactivations: Vector[] = [];
  const outputs: Vector[] = [];
  let point = x;
  for (const [index, layer] of layers.entries()) {
    const z = applyLayer(layer, point);
    point = index === layers.length - 1 ? z : [activate(z[0], slope), activate(z[1], slope)];
    preactivations.push(z);
    outputs.push(point);
  }
  return { preactivations, outputs };
}

/** What the last layer puts out. Throws where there is no layer. */
export function throughLayers(layers: readonly AffineLayer[], slope: number, x: Vector): Vector {
  const last = stagesOf(layers, slope, x).outputs.at(-1);
  if (last === undefined) throw new Error('throughLayers: expected at least one layer, received none');
  return last;
}

/** Which of a layer's two units are on. */
export type Sides = readonly [boolean, boolean];

/**
 * The one layer that the stack is wherever its units are on and off as given: each activation is a diagonal matrix D of 1 (on)
 * and a (off), so two layers are W₂D W₁ and W₂D b₁ + b₂. `sides_l` has an entry for each layer but the last.
 */
export function pieceWith(
  layers: readonly AffineLayer[],
  slope: number,
  sides_l: readonly Sides[],
): AffineLayer {
  return collapse(
    layers.map((layer, index) => {
      const sides = sides_l[index];
      return sides === undefined || index === layers.length - 1 ? layer : scaled(layer, sides, slope);
    }),
  );
}

/** The one layer that the stack is at x and around it. */
export function pieceAt(layers: readonly AffineLayer[], slope: number, x: Vector): AffineLayer {
  const { preactivations } = stagesOf(layers, slope, x);
  return pieceWith(
    layers,
    slope,
    preactivations.map(([z1, z2]) => [z1 > 0, z2 > 0]),
  );
}

/** D W and D b. */
function scaled({ weight, bias }: AffineLayer, [isFirstOn, isSecondOn]: Sides, slope: number): AffineLayer {
  const [d1, d2] = [isFirstOn ? 1 : slope, isSecondOn ? 1 : slope];
  const diagonal: Matrix = [
    [d1, 0],
    [0, d2],
  ];
  return { weight: multiply(diagonal, weight), bias: [d1 * bias[0], d2 * bias[1]] };
}
