/** A value that is always there. Throws an Error, which names it, where it is not: then the code is wrong, not the data. */
export function present<Value>(value: Value | null | undefined, name: string): Value {
  if (value === undefined || value === null) throw new Error(`${name}: expected a value, received ${value}`);
  return value;
}
