/** Which of n differences in order the interval begins with. */
export function rank(n: number): number {
  // How likely k heads are in n throws, and fewer than k.
  let k = 0;
  let exactly = 1 / 2 ** n;
  let fewer = 0;
  while (fewer + exactly <= 0.025) {
    fewer += exactly;
    exactly *= (n - k) / (k + 1);
    k += 1;
  }
  return k;
}
