import { quoted } from '../text/foreign.ts';

/** A run specification that cannot be run; the message names the field, what was expected and what came. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
}

/** The sentence that every such error has. */
export function inconsistency(path: string, expected: string, received: string): SpecError {
  return new SpecError(`${path}: expected ${expected}, received ${received}`);
}

export function refuse(path: string, expected: string, received: string): never {
  throw inconsistency(path, expected, received);
}

/** A value in one short piece of text, for the end of such a sentence. */
export function inWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  return Object.is(value, -0) ? '-0' : String(value);
}
