/** π/2 in three parts: 33 bits, 33 bits, the rest. */
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487959506e-21;
const INVERSE_HALF_PI = 0.6366197723675814;

/** Up to here the product of a quadrant's number with a 33-bit part is exact. */
const LARGEST_BY_PARTS = 1647099;

/** The remainder of the last reduction, as an unevaluated sum, and its quadrant (mod 4). */
export const reduced = { high: 0, low: 0, quadrant: 0 };

/** Finds x = n π/2 + (high + low) with |high| ≤ π/4 (a little more at the border), for a finite x, into `reduced`. */
export function reduceByHalfPi(x: number): void {
  if (Math.abs(x) > LARGEST_BY_PARTS) {
    reduceExactly(x);
    return;
  }
  const n = Math.floor(x * INVERSE_HALF_PI + 0.5);
  const first = x - n * HALF_PI_1;
  const second = n * HALF_PI_2;
  const sum = first - second;
  const back = sum - first;
  const lost = first - (sum - back) - (second + back);
  const rest = lost - n * HALF_PI_3;
  const high = sum + rest;
  reduced.high = high;
  reduced.low = sum - high + rest;
  reduced.quadrant = n & 3;
}

/** Bits behind the point in the exact reduction: enough for the closest a double comes to a multiple of π/2. */
const FRACTION_BITS = 1300n;
let halfPiFixed: bigint | null = null;

/** π/2 · 2¹³⁰⁰ by J. Machin's formula, π/4 = 4 arctan 1/5 − arctan 1/239. */
function halfPi(): bigint {
  const guard = 32n;
  const one = 1n << (FRACTION_BITS + guard);
  const arctanOfInverse = (n: bigint): bigint => {
    let sum = 0n;
    let power = one / n;
    for (let k = 1n, sign = 1n; power > 0n; k += 2n, sign = -sign) {
      sum += (sign * power) / k;
      power /= n * n;
    }
    return sum;
  };
  return (2n * (4n * arctanOfInverse(5n) - arctanOfInverse(239n))) >> guard;
}

/** 2¹⁶⁰: bits kept of an exact remainder, far more than two doubles hold. */
const TWO_160 = 1.461501637330903e48;

/** The reduction of a large argument in whole numbers: slow, exact, and needed only beyond a million radians. */
function reduceExactly(x: number): void {
  halfPiFixed ??= halfPi();
  const size = Math.abs(x);
  const fixed =
    size >= 9007199254740992
      ? BigInt(size) << FRACTION_BITS
      : BigInt(size * 4294967296) << (FRACTION_BITS - 32n);
  let n = fixed / halfPiFixed;
  let rest = fixed % halfPiFixed;
  if (rest * 2n > halfPiFixed) {
    n += 1n;
    rest -= halfPiFixed;
  }
  const kept = rest >> (FRACTION_BITS - 160n);
  const high = Number(kept) / TWO_160;
  const low = Number(kept - BigInt(high * TWO_160)) / TWO_160;
  reduced.high = x < 0 ? -high : high;
  reduced.low = x < 0 ? -low : low;
  reduced.quadrant = Number((x < 0 ? -n : n) & 3n);
}
