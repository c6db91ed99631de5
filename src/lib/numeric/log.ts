import { highWord, withHighWord } from './bits.ts';
import { assembleLogarithm } from './logarithm.ts';

const TWO_54 = 18014398509481984;
const SMALLEST_NORMAL = 2.2250738585072014e-308;

/** The first 20 bits of √2's significand. */
const ROOT_TWO_BITS = 0x6a09e;

/**
 * The natural logarithm.
 *
 * x = 2ᵏ m with m in [√½, √2]; log x = k ln 2 + log m. Error below 1 ulp.
 *
 * @returns log x; −∞ at 0; NaN below 0 and for NaN
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const normal = x < SMALLEST_NORMAL ? x * TWO_54 : x;
  const word = highWord(normal);
  const significand = word & 0xfffff;
  const upper = significand >= ROOT_TWO_BITS ? 1 : 0;
  const k = (word >>> 20) - 1023 + upper - (x < SMALLEST_NORMAL ? 54 : 0);
  const m = withHighWord(normal, significand | ((1023 - upper) << 20));
  return assembleLogarithm(k, m - 1, 0);
}
