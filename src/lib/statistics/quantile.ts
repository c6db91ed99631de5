/**
 * A quantile of increasing numbers: the number below which a share of them lies.
 *
 * It is interpolated between order statistics (Hyndman & Fan's type 7). Unlike a library's it takes
 * infinite numbers: between a finite and an infinite one it is the infinite one.
 * @throws an Error on an empty list
 * @example quantile([1, 2, 3, 4, 10], 0.9)
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) throw new Error('quantile: expected at least 1 value, received 0');
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] as number;
  const high = sorted[Math.ceil(place)] as number;
  return low === high ? low : low + (high - low) * (place - Math.floor(place));
}
