/**
 * eʳ − 1 − r for |r| ≤ 0.35, from the Taylor series: r²/2! + r³/3! + … + r¹⁴/14!.
 *
 * What is left out is below 2⁻⁶² of eʳ.
 */
export function expTail(r: number): number {
  let sum = 1 / 87178291200;
  sum = sum * r + 1 / 6227020800;
  sum = sum * r + 1 / 479001600;
  sum = sum * r + 1 / 39916800;
  sum = sum * r + 1 / 3628800;
  sum = sum * r + 1 / 362880;
  sum = sum * r + 1 / 40320;
  sum = sum * r + 1 / 5040;
  sum = sum * r + 1 / 720;
  sum = sum * r + 1 / 120;
  sum = sum * r + 1 / 24;
  sum = sum * r + 1 / 6;
  sum = sum * r + 1 / 2;
  return sum * (r * r);
}
