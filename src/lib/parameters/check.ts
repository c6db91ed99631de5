import { keysOf, type Parameter, type ParametersOf } from './parameter.ts';

/**
 * Throws an Error that names the first part of a state that no parameter has, or whose value its parameter does not
 * take: “slope: expected a number from -1 to 1, received 2”.
 */
export function checkState<State extends object>(parameters: ParametersOf<State>, start: object): void {
  const known = new Map<string, Parameter<unknown>>(Object.entries(parameters));
  for (const [key, value] of Object.entries(start)) {
    const parameter = known.get(key);
    if (parameter === undefined) {
      throw new Error(`start: expected some of ${keysOf(parameters).join(', ')}, received ${key}`);
    }
    if (!takes(parameter, value)) {
      throw new Error(`${key}: expected ${parameter.expected}, received ${JSON.stringify(value)}`);
    }
  }
}

/** Whether a link can carry a value there and back. */
function takes(parameter: Parameter<unknown>, value: unknown): boolean {
  try {
    return isSame(parameter.parse(parameter.print(value)), value);
  } catch {
    // A value of another kind may be one that cannot even be written.
    return false;
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && [...left].every(([key, value]) => isSame(value, right.get(key)));
}
