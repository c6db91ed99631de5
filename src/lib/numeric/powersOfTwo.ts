/** The smallest exponent of a normal number. */
const LOWEST = -1022;

/** 2ᵏ for every normal exponent, made by exact doublings and halvings. */
const power_k = new Float64Array(1023 - LOWEST + 1);
power_k[-LOWEST] = 1;
for (let k = 1; k <= 1023; k++) power_k[k - LOWEST] = (power_k[k - 1 - LOWEST] as number) * 2;
for (let k = -1; k >= LOWEST; k--) power_k[k - LOWEST] = (power_k[k + 1 - LOWEST] as number) / 2;

/**
 * y · 2ᵏ, rounded once, for y in [½, 2] and an integer k.
 *
 * A product with one power of two is exact until it overflows or becomes subnormal. Outside the normal exponents
 * the power is applied in two factors, of which only the last can round.
 */
export function scale(y: number, k: number): number {
  if (k >= LOWEST && k <= 1023) return y * (power_k[k - LOWEST] as number);
  if (k > 1023)
    return k > 1025
      ? Number.POSITIVE_INFINITY
      : y * (power_k[1023 - LOWEST] as number) * (power_k[k - 1023 - LOWEST] as number);
  return k < -1080 ? 0 : y * (power_k[k + 1000 - LOWEST] as number) * (power_k[-1000 - LOWEST] as number);
}
