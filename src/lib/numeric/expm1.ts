import { INVERSE_LN2, LN2_HIGH, LN2_LOW } from './constants.ts';
import { expTail } from './exp-tail.ts';
import { scale } from './powers-of-two.ts';

/**
 * The exponential function less one, exact where eˣ is close to 1.
 *
 * With x = k ln 2 + r and p = eʳ − 1: eˣ − 1 = 2ᵏ ((1 − 2⁻ᵏ) + p), where no digits cancel. Error below 2 ulp.
 *
 * @returns eˣ − 1; −1 and ∞ at the ends; −0 for −0; NaN for NaN
 * @example [expm1(1e-20), exp(1e-20) - 1]
 */
export function expm1(x: number): number {
  if (!(x <= 709.782712893384)) return x > 0 ? Number.POSITIVE_INFINITY : x;
  if (x < -38) return -1;
  if (Math.abs(x) <= 0.34) return x === 0 ? x : x + expTail(x);
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const tail = expTail(r) + (high - r - low);
  if (k === 1 && r < -0.25) return 2 * (r + 0.5 + tail);
  if (k >= -1 && k <= 52) return scale(1 - scale(1, -k) + (r + tail), k);
  if (k < -1) return scale(1 + (r + tail), k) - 1;
  return scale(1 + (r + tail), k);
}
