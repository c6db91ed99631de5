import { exp } from './exp.ts';

/**
 * The logistic function.
 *
 * σ(x) = 1/(1 + e⁻ˣ), written so that the exponential never overflows.
 *
 * @returns a number in [0, 1]; NaN for NaN
 */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}
