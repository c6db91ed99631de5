import type { Activation, ParameterValues } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { expOfMinusSquare } from '../numeric/index.ts';

/** z ~ N(mean, deviation²). */
export interface NormalInput {
  readonly mean: number;
  readonly deviation: number;
}

/** What an activation makes of normal inputs, as expectations: computed, not sampled. */
export interface Moments {
  /** E f(z) */
  readonly mean: number;
  /** E f(z)² */
  readonly meanSquare: number;
  readonly variance: number;
  /** E f′(z)² */
  readonly derivativeMeanSquare: number;
  /** E z f(z) f′(z): how quickly E f(z)² grows with the mean square of z. */
  readonly stretch: number;
}

/** So many deviations lie on either side of the mean: beyond them is less than 1e-22 of all. */
const reach = 10;
/** Pieces of a smooth stretch of f, each with its own rule. */
const pieces = 200;

/** Gauss and Legendre’s five points on [−1, 1], with their weights. */
const rule = [
  [-0.906179845938664, 0.23692688505618908],
  [-0.5384693101056831, 0.47862867049936647],
  [0, 128 / 225],
  [0.5384693101056831, 0.47862867049936647],
  [0.906179845938664, 0.23692688505618908],
] as const;

/**
 * E g(z) for z ~ N(mean, deviation²), to about 1e-12 where g is smooth between its kinks; deviation > 0.
 * Source: Abramowitz and Stegun 1964, 25.4.29.
 */
export function expectation(
  g: (z: number) => number,
  { mean, deviation }: NormalInput,
  kinks: readonly number[] = [],
): number {
  const [from, to] = [mean - reach * deviation, mean + reach * deviation];
  const ends = [from, ...kinks.filter((kink) => kink > from && kink < to).sort((a, b) => a - b), to];
  let total = 0;
  for (const [index, left] of ends.slice(0, -1).entries()) {
    const right = at(ends, index + 1);
    const half = (right - left) / pieces / 2;
    for (let piece = 0; piece < pieces; piece++) {
      const middle = left + (2 * piece + 1) * half;
      for (const [node, weight] of rule) {
        const z = middle + half * node;
        const u = (z - mean) / deviation;
        total += weight * half * expOfMinusSquare(u / Math.SQRT2) * g(z);
      }
    }
  }
  return total / (deviation * Math.sqrt(2 * Math.PI));
}

const squareOf =
  (g: (z: number) => number) =>
  (z: number): number => {
    const value = g(z);
    return value * value;
  };

/** What `activation` makes of z ~ N(mean, deviation²). */
export function moments(
  { forward, derivative, kinks }: Activation,
  parameters: ParameterValues,
  input: NormalInput = { mean: 0, deviation: 1 },
): Moments {
  const corners = kinks(parameters);
  const f = (z: number): number => forward(z, parameters);
  const slope = (z: number): number => derivative(z, parameters);
  const mean = expectation(f, input, corners);
  const meanSquare = expectation(squareOf(f), input, corners);
  return {
    mean,
    meanSquare,
    variance: meanSquare - mean * mean,
    derivativeMeanSquare: expectation(squareOf(slope), input, corners),
    stretch: expectation((z) => z * f(z) * slope(z), input, corners),
  };
}

/**
 * The gain with which a layer gives back what its activation takes: where weights come from N(0, gain² / fan-in), a mean square
 * of z of 1 comes back as 1 in the next layer. 1 / √E f(z)² with z ~ N(0, 1): √2 for ReLU.
 */
export const ownGain = ({ meanSquare }: Moments): number => 1 / Math.sqrt(meanSquare);

/**
 * What becomes of a small deviation from that fixed point in each layer: below 1 it shrinks, above 1 it grows.
 * d/dq gain² E f(√q z)² at q = 1.
 */
export const pull = ({ meanSquare, stretch }: Moments): number => stretch / meanSquare;
