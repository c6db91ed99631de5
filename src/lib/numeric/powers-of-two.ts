/** The exponents of the smallest and of the largest power of two that is a double. */
const LOWEST = -1074;
const HIGHEST = 1023;

/** 2ᵏ for every such exponent, made by exact doublings and halvings. */
const power_k = new Float64Array(HIGHEST - LOWEST + 1);
power_k[-LOWEST] = 1;
for (let k = 1; k <= HIGHEST; k++) power_k[k - LOWEST] = 2 * powerOfTwo(k - 1);
for (let k = -1; k >= LOWEST; k--) power_k[k - LOWEST] = powerOfTwo(k + 1) / 2;

/** 2ᵏ for an integer k from −1074 to 1023: a look-up, which is quicker than setting the bits of a double. */
export function powerOfTwo(k: number): number {
  return power_k[k - LOWEST] as number;
}

/**
 * y · 2ᵏ, rounded once, for y in [½, 2] and an integer k.
 *
 * A product with one power of two rounds once. Beyond the table the power is applied in two factors, of which the
 * first is exact.
 */
export function scale(y: number, k: number): number {
  if (k > HIGHEST)
    return k > HIGHEST + 2 ? Number.POSITIVE_INFINITY : y * powerOfTwo(HIGHEST) * powerOfTwo(k - HIGHEST);
  if (k < LOWEST) return k < LOWEST - 2 ? 0 : y * powerOfTwo(k - LOWEST) * powerOfTwo(LOWEST);
  return y * powerOfTwo(k);
}
