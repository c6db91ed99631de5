/**
 * Numbers from `from` to `to`, evenly spaced, both ends included.
 *
 * xᵢ = from + (to − from) i / (count − 1), for i = 0 … count − 1.
 *
 * @throws a RangeError unless `count` is a whole number from 2
 * @example range(-1, 1, 5)
 */
export function range(from: number, to: number, count: number): readonly number[] {
  if (!Number.isInteger(count) || count < 2) {
    throw new RangeError(`range: expected a whole number of values from 2, received ${count}`);
  }
  return Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
}
