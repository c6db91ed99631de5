/** How far x is from the middle, taken from how far the limits are. */
export function z(x: number, left: number, right: number): number {
  const h1 = Math.max(0, x - (left + right) / 2);
  const h2 = Math.max(0, (left + right) / 2 - x);
  return (right - left) / 2 - h1 - h2;
}
