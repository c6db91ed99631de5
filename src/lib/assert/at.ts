/** What stands at an index that cannot miss. Throws a RangeError where it does: then the code is wrong, not the data. */
export function at<Value>(values: ArrayLike<Value>, index: number): Value {
  const value = values[index];
  if (value === undefined) {
    throw new RangeError(`index: expected a whole number from 0 to ${values.length - 1}, received ${index}`);
  }
  return value;
}
