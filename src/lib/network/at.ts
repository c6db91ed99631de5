/** `values[index]`, for an index that the caller keeps in range. */
export function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
