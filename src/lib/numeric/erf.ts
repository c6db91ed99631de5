import { exp } from './exp.ts';

/** 2/√π − 1. */
const TWO_BY_ROOT_PI_LESS_ONE = 0.1283791670955126;

/**
 * Chebyshev coefficients of (1 + 2x) e^(x²) erfc(x) in u, where u runs through [−1, 1] as x runs from 28 to ¾ and
 * is linear in 1/(x + 3.75): the way of M. Shepherd and J. Laframboise (1981), computed anew by
 * `scripts/reference/erfc.py`.
 */
const coefficient_k = Float64Array.of(
  1.2234200506691344,
  0.07204125017407056,
  -0.011329156987440338,
  -0.011061717865023657,
  -0.004269764905223716,
  -0.0011661739110811176,
  -0.0002455692440471504,
  -3.986637112613129e-5,
  -4.656734116101313e-6,
  -2.907731273844612e-7,
  1.566220999834714e-8,
  5.678379498121463e-9,
  3.9575103496522203e-10,
  -4.581544498328389e-11,
  -9.898123386203314e-12,
  4.0061400516524205e-14,
  1.707269953563171e-13,
  7.973937042136678e-15,
  -2.815199703028769e-15,
  -2.449956988794525e-16,
  4.964611170582697e-17,
  5.832300549457845e-18,
);

/** erf x / x − 1 for |x| ≤ ¾, from the Taylor series 2/√π (1 − z/3 + z²/(2!·5) − …) with z = x². */
function erfNearZero(z: number): number {
  let sum = 1 / 12449059983360000;
  sum = 1 / 12449059983360000 - sum * z;
  sum = 1 / 40537905408000 - sum * z;
  sum = 1 / 2528170444800 - sum * z;
  sum = 1 / 168129561600 - sum * z;
  sum = 1 / 11975040000 - sum * z;
  sum = 1 / 918086400 - sum * z;
  sum = 1 / 76204800 - sum * z;
  sum = 1 / 6894720 - sum * z;
  sum = 1 / 685440 - sum * z;
  sum = 1 / 75600 - sum * z;
  sum = 1 / 9360 - sum * z;
  sum = 1 / 1320 - sum * z;
  sum = 1 / 216 - sum * z;
  sum = 1 / 42 - sum * z;
  sum = 1 / 10 - sum * z;
  sum = 1 / 3 - sum * z;
  return TWO_BY_ROOT_PI_LESS_ONE - sum * z * (1 + TWO_BY_ROOT_PI_LESS_ONE);
}

/**
 * e^(−x²), as exact as e^(−x) is.
 *
 * x is split into its first 24 bits h and the rest, so that h² is exact: e^(−h²) e^(−(x−h)(x+h)).
 */
export function expOfMinusSquare(x: number): number {
  const high = Math.fround(x);
  const square = high * high;
  return square > 750 ? 0 : exp(-square) * exp((high - x) * (high + x));
}

/** erfc x for x ≥ ¾: Clenshaw's recurrence. */
function erfcFar(x: number): number {
  if (x > 27.3) return 0;
  const u = 10.486238532110091 / (x + 3.75) - 1.3302752293577982;
  let next = 0;
  let sum = 0;
  for (let k = coefficient_k.length - 1; k > 0; k--) {
    const current = 2 * u * sum - next + (coefficient_k[k] as number);
    next = sum;
    sum = current;
  }
  const scaled = u * sum - next + (coefficient_k[0] as number);
  return (scaled / (1 + 2 * x)) * expOfMinusSquare(x);
}

/**
 * The error function.
 *
 * erf x = 2/√π ∫₀ˣ e^(−t²) dt. Error below 2 ulp.
 *
 * @returns a number in [−1, 1]; −0 for −0; NaN for NaN
 * @example [erf(0), erf(1), erf(-3)]
 */
export function erf(x: number): number {
  if (x > 0.75) return 1 - erfcFar(x);
  if (x < -0.75) return erfcFar(-x) - 1;
  return x + x * erfNearZero(x * x);
}

/**
 * The complementary error function, with all its digits in the right tail.
 *
 * erfc x = 1 − erf x. Relative error below 1e-15.
 *
 * @returns a number in [0, 2]; NaN for NaN
 */
export function erfc(x: number): number {
  if (x > 0.75) return erfcFar(x);
  if (x < -0.75) return 2 - erfcFar(-x);
  return x > 0.25 ? 0.5 - (x - 0.5 + x * erfNearZero(x * x)) : 1 - (x + x * erfNearZero(x * x));
}
