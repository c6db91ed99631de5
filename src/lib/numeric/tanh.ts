import { expm1 } from './expm1.ts';

/**
 * The hyperbolic tangent.
 *
 * With t = e^(2|x|) − 1: 1 − 2/(t + 2) from 1 upwards; with t = e^(−2|x|) − 1: −t/(t + 2) below. Error below 3 ulp.
 *
 * @returns tanh x in [−1, 1]; −0 for −0; NaN for NaN
 */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < 3.7e-9) return x;
  let value: number;
  if (size > 22) value = 1;
  else if (size >= 1) value = 1 - 2 / (expm1(2 * size) + 2);
  else {
    const t = expm1(-2 * size);
    value = -t / (t + 2);
  }
  return x < 0 ? -value : x > 0 ? value : x;
}
