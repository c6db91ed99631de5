import { exponentOf } from './bits.ts';
import { LN2_HIGH, LN2_LOW } from './constants.ts';
import { powerOfTwo } from './powers-of-two.ts';

/** log(2^shift · u) + correction for a positive normal u = 2ᵏ m with m in [√½, √2]. */
export function logOfNormal(u: number, shift: number, correction: number): number {
  const k = exponentOf(u);
  const m = u * powerOfTwo(-k);
  return m < Math.SQRT2
    ? assembleLogarithm(k + shift, m - 1, correction)
    : assembleLogarithm(k + 1 + shift, 0.5 * m - 1, correction);
}

/**
 * What all logarithms share: k ln 2 + log(1 + f) + correction, for 1 + f in [√½, √2].
 *
 * With s = f / (2 + f), log(1 + f) = 2 artanh s = f − f²/2 + s (f²/2 + R), where R = 2 (s²/3 + s⁴/5 + …). The leading
 * f is then exact, and only small terms are rounded. The series stops at s²⁰; what is left out is below 2⁻⁶⁰. Its
 * even and its odd terms are added up apart, for a processor does both at once.
 * The arrangement is that of Sun's fdlibm (1993).
 */
export function assembleLogarithm(k: number, f: number, correction: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  let even = 2 / 19;
  even = even * w + 2 / 15;
  even = even * w + 2 / 11;
  even = even * w + 2 / 7;
  even = even * w + 2 / 3;
  let odd = 2 / 21;
  odd = odd * w + 2 / 17;
  odd = odd * w + 2 / 13;
  odd = odd * w + 2 / 9;
  odd = odd * w + 2 / 5;
  const half = 0.5 * f * f;
  const small = s * (half + (even + odd * z) * z) + (k * LN2_LOW + correction);
  return k * LN2_HIGH + (f - (half - small));
}
