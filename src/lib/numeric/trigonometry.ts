import { reduceByHalfPi, reduced } from './half-pi.ts';

/** sin(r + low) for |r| ≤ π/4, by its Taylor series to r¹⁷. */
function sinNearZero(r: number, low: number): number {
  const z = r * r;
  let series = 1 / 355687428096000;
  series = series * z - 1 / 1307674368000;
  series = series * z + 1 / 6227020800;
  series = series * z - 1 / 39916800;
  series = series * z + 1 / 362880;
  series = series * z - 1 / 5040;
  series = series * z + 1 / 120;
  series = series * z - 1 / 6;
  return r + (r * z * series + low * (1 - 0.5 * z));
}

/** cos(r + low) for |r| ≤ π/4, by its Taylor series to r¹⁸; what 1 − r²/2 loses in rounding is given back. */
function cosNearZero(r: number, low: number): number {
  const z = r * r;
  let series = -1 / 6402373705728000;
  series = series * z + 1 / 20922789888000;
  series = series * z - 1 / 87178291200;
  series = series * z + 1 / 479001600;
  series = series * z - 1 / 3628800;
  series = series * z + 1 / 40320;
  series = series * z - 1 / 720;
  series = series * z + 1 / 24;
  const half = 0.5 * z;
  const leading = 1 - half;
  return leading + (1 - leading - half + (z * z * series - r * low));
}

/** sin(x + quadrant · π/2). */
function turned(x: number, quadrants: number): number {
  reduceByHalfPi(x);
  const { high, low } = reduced;
  const quadrant = (reduced.quadrant + quadrants) & 3;
  const value = (quadrant & 1) === 0 ? sinNearZero(high, low) : cosNearZero(high, low);
  return (quadrant & 2) === 0 ? value : -value;
}

const QUARTER_PI = Math.PI / 4;

/**
 * The sine of x radians. Error below 1 ulp, for every finite x.
 *
 * @returns a number in [−1, 1]; −0 for −0; NaN for NaN and ±∞
 * @example [sin(0), sin(Math.PI / 2)]
 */
export function sin(x: number): number {
  const size = Math.abs(x);
  if (size <= QUARTER_PI) return x === 0 ? x : sinNearZero(x, 0);
  return size < Number.POSITIVE_INFINITY ? turned(x, 0) : Number.NaN;
}

/**
 * The cosine of x radians. Error below 1 ulp, for every finite x.
 *
 * @returns a number in [−1, 1]; NaN for NaN and ±∞
 * @example [cos(0), cos(Math.PI)]
 */
export function cos(x: number): number {
  const size = Math.abs(x);
  if (size <= QUARTER_PI) return cosNearZero(x, 0);
  return size < Number.POSITIVE_INFINITY ? turned(x, 1) : Number.NaN;
}
