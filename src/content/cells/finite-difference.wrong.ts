/** Both sides, divided as if they lay no further apart than before. */
export function slope(
  f: (z: number) => number,
  z: number,
  h: number,
): number {
  return (f(z + h) - f(z - h)) / h;
}
