import { assembleLogarithm, logOfNormal } from './logarithm.ts';

/**
 * log(1 + x), exact where x is close to 0.
 *
 * Where 1 + x has to be rounded to u, what was lost comes back as a correction: log(1 + x) = log u + (1 + x − u)/u.
 * Error below 1 ulp.
 *
 * @returns log(1 + x); −∞ at −1; NaN below −1 and for NaN; −0 for −0
 * @example [log1p(1e-20), log(1 + 1e-20)]
 */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY || Math.abs(x) < 5.551115123125783e-17) return x;
  if (x > -0.29 && x < 0.41) return assembleLogarithm(0, x, 0);
  const u = 1 + x;
  const lost = x >= 1 ? 1 - (u - x) : x - (u - 1);
  return logOfNormal(u, 0, lost / u);
}
