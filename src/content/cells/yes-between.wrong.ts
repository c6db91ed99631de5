/** From the middle, but with limits that are always 2 apart. */
export function z(x: number, left: number, right: number): number {
  const h1 = Math.max(0, x - (left + right) / 2);
  const h2 = Math.max(0, (left + right) / 2 - x);
  return 1 - h1 - h2;
}
