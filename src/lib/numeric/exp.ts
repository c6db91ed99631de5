import { INVERSE_LN2, LN2_HIGH, LN2_LOW } from './constants.ts';
import { expTail } from './exp-tail.ts';
import { scale } from './powers-of-two.ts';

/**
 * The exponential function.
 *
 * eˣ = 2ᵏ eʳ with k = round(x / ln 2), so that |r| ≤ ½ ln 2, and eʳ from its Taylor series. Error below 1 ulp.
 *
 * @returns eˣ; 0 and ∞ beyond the range of a double; NaN for NaN
 * @example [exp(0), exp(1), exp(-1000)]
 */
export function exp(x: number): number {
  if (!(x <= 709.782712893384)) return x > 0 ? Number.POSITIVE_INFINITY : x;
  if (x < -745.1332191019412) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  return scale(1 + (r + (expTail(r) + lost)), k);
}
