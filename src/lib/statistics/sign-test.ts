/**
 * The exact two-sided sign test: how surprising it is, if both were equally likely, that one side leads by so
 * much. For two classifiers on the same points, `first` and `second` count the points that only one of them
 * gets right (McNemar's exact test).
 *
 * p = min(1, 2 P(B ≤ min(first, second))), B ~ Binomial(first + second, ½)
 * @throws an Error unless both are integers of at least 0
 * @see McNemar, Note on the sampling error of the difference between correlated proportions, 1947
 * @example signTest(3, 12)
 */
export function signTest(first: number, second: number): number {
  for (const count of [first, second]) {
    if (!Number.isInteger(count) || count < 0) {
      throw new Error(`signTest: expected integers of at least 0, received ${first} and ${second}`);
    }
  }
  const n = first + second;
  const fewer = Math.min(first, second);
  let probability = 1;
  for (let i = 0; i < n; i++) probability /= 2;
  let atMost = 0;
  for (let k = 0; k <= fewer; k++) {
    atMost += probability;
    probability = (probability * (n - k)) / (k + 1);
  }
  return Math.min(1, 2 * atMost);
}
