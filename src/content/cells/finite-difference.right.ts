/** The slope of f at z, out of a value on either side. */
export function slope(
  f: (z: number) => number,
  z: number,
  h: number,
): number {
  return (f(z + h) - f(z - h)) / (2 * h);
}
