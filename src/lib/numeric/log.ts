import { logOfNormal } from './logarithm.ts';

const TWO_54 = 18014398509481984;
const SMALLEST_NORMAL = 2.2250738585072014e-308;

/**
 * The natural logarithm.
 *
 * x = 2ᵏ m with m in [√½, √2]; log x = k ln 2 + log m. Error below 1 ulp.
 *
 * @returns log x; −∞ at 0; NaN below 0 and for NaN
 * @example [log(1), log(0), log(-1)]
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  return x < SMALLEST_NORMAL ? logOfNormal(x * TWO_54, -54, 0) : logOfNormal(x, 0, 0);
}
