/**
 * eʳ − 1 − r for |r| ≤ 0.35, from the Taylor series: r²/2! + r³/3! + … + r¹⁴/14!.
 *
 * What is left out is below 2⁻⁶² of eʳ. The even and the odd terms are added up apart, for a processor does both at
 * once.
 */
export function expTail(r: number): number {
  const z = r * r;
  let even = 1 / 87178291200;
  even = even * z + 1 / 479001600;
  even = even * z + 1 / 3628800;
  even = even * z + 1 / 40320;
  even = even * z + 1 / 720;
  even = even * z + 1 / 24;
  even = even * z + 1 / 2;
  let odd = 1 / 6227020800;
  odd = odd * z + 1 / 39916800;
  odd = odd * z + 1 / 362880;
  odd = odd * z + 1 / 5040;
  odd = odd * z + 1 / 120;
  odd = odd * z + 1 / 6;
  return z * (even + r * odd);
}
