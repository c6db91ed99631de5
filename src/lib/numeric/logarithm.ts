import { LN2_HIGH, LN2_LOW } from './constants.ts';

/**
 * What `log` and `log1p` share: k ln 2 + log(1 + f) + correction, for 1 + f in [√½, √2].
 *
 * With s = f / (2 + f), log(1 + f) = 2 artanh s = f − f²/2 + s (f²/2 + R), where R = 2 (s²/3 + s⁴/5 + …). The leading
 * f is then exact, and only small terms are rounded. The series stops at s²⁰; what is left out is below 2⁻⁶⁰.
 * The arrangement is that of Sun's fdlibm (1993).
 */
export function assembleLogarithm(k: number, f: number, correction: number): number {
  const s = f / (2 + f);
  const z = s * s;
  let series = 2 / 21;
  series = series * z + 2 / 19;
  series = series * z + 2 / 17;
  series = series * z + 2 / 15;
  series = series * z + 2 / 13;
  series = series * z + 2 / 11;
  series = series * z + 2 / 9;
  series = series * z + 2 / 7;
  series = series * z + 2 / 5;
  series = series * z + 2 / 3;
  const half = 0.5 * f * f;
  const small = s * (half + series * z) + (k * LN2_LOW + correction);
  return k * LN2_HIGH + (f - (half - small));
}
