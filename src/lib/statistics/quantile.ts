/**
 * The p-quantile of a sample, with linear interpolation between order statistics (Hyndman & Fan's type 7, the
 * default of NumPy and R). `p` in [0, 1]. Throws for an empty sample.
 */
export function quantile(values: readonly number[], p: number): number {
  if (values.length === 0) throw new Error('values: expected at least one number, received none');
  if (!(p >= 0 && p <= 1)) throw new Error(`p: expected a number from 0 to 1, received ${p}`);
  const sorted = values.toSorted((a, b) => a - b);
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.ceil(position)] as number;
  // Equal neighbours, infinite ones included, need no interpolation (∞ − ∞ would be NaN).
  return low === high ? low : low + (high - low) * (position - below);
}
