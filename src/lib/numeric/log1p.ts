import { highWord, withHighWord } from './bits.ts';
import { assembleLogarithm } from './logarithm.ts';

const ROOT_TWO_BITS = 0x6a09e;

/**
 * log(1 + x), exact where x is close to 0.
 *
 * Where 1 + x has to be rounded to u, what was lost comes back as a correction: log(1 + x) = log u + (1 + x − u)/u.
 * Error below 1 ulp.
 *
 * @returns log(1 + x); −∞ at −1; NaN below −1 and for NaN; −0 for −0
 */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY || Math.abs(x) < 5.551115123125783e-17) return x;
  if (x > -0.29 && x < 0.41) return assembleLogarithm(0, x, 0);
  const u = 1 + x;
  const word = highWord(u);
  const significand = word & 0xfffff;
  const upper = significand >= ROOT_TWO_BITS ? 1 : 0;
  const k = (word >>> 20) - 1023 + upper;
  const lost = x >= 1 ? 1 - (u - x) : x - (u - 1);
  return assembleLogarithm(k, withHighWord(u, significand | ((1023 - upper) << 20)) - 1, lost / u);
}
