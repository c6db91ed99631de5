/** A share that was counted, with what it may be off by. */
export interface Proportion {
  readonly share: number;
  /** √(p (1 − p) / n): about two of three such counts lie within one of it from the true share. */
  readonly standardError: number;
}

/**
 * The share of `count` in `total` and its standard error.
 *
 * p = count / total; SE = √(p (1 − p) / total).
 *
 * @throws a RangeError unless both are integers, 0 ≤ count ≤ total, and total is at least 1
 * @example proportion(30, 40)
 */
export function proportion(count: number, total: number): Proportion {
  const whole = Number.isInteger(count) && Number.isInteger(total);
  if (!(whole && total >= 1 && count >= 0 && count <= total)) {
    throw new RangeError(`proportion: expected a count of 0 to the total, received ${count} of ${total}`);
  }
  const share = count / total;
  return { share, standardError: Math.sqrt((share * (1 - share)) / total) };
}
