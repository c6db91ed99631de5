import { formatNumber } from '#lib/charts/format.ts';

/** Significant digits of a number in a text. */
export const usualDigits = 6;

/** As deep as a value is written out. */
const deepest = 4;

/**
 * A value in words: lists and objects as in code, numbers as readers write them.
 *
 * @param depth how deep it stands in another value: at 0 a text is itself, further in it is quoted
 * @param digits of a number that are significant, at most
 * @example written({ a: [0.5, 'b'] }) // { a: [0.5, "b"] }
 */
export function written(value: unknown, depth = 0, digits = usualDigits): string {
  if (typeof value === 'string') return depth === 0 ? value : JSON.stringify(value);
  if (typeof value === 'number') return formatNumber(value, digits);
  if (typeof value === 'function') return `function ${value.name}`.trim();
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const isList = Array.isArray(value) || ArrayBuffer.isView(value);
  if (depth === deepest) return isList ? '[…]' : '{…}';
  const list = isList ? Array.from(value as ArrayLike<unknown>) : null;
  if (list !== null) return `[${list.map((each) => written(each, depth + 1, digits)).join(', ')}]`;
  const entries = Object.entries(value).map(([name, each]) => `${name}: ${written(each, depth + 1, digits)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
