/** How large a sweep may be. */
export const sweepLimits = {
  seeds: { minimum: 1, maximum: 10_000 },
  /** Combinations times seeds. */
  runs: 100_000,
  /** Of all combinations' specifications together, as JSON. */
  characters: 100_000_000,
} as const;
