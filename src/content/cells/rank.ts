import { table } from 'negative-slope';

/** Which of n differences in order the interval begins with. */
export function rank(n: number): number {
  // How likely k heads are in n throws, and fewer than k.
  let k = 0;
  let exactly = 1 / 2 ** n;
  let fewer = 0;
  while (fewer + exactly <= 0.05) {
    fewer += exactly;
    exactly *= (n - k) / (k + 1);
    k += 1;
  }
  return k;
}

const rows = [6, 20, 50, 100].map((n) => ({
  pairs: n,
  from: rank(n),
  to: n + 1 - rank(n),
}));
table(rows, 'The interval of the median, by its places');
