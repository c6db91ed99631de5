import { inWords, SpecError } from '../spec/index.ts';
import { foreign, quoted } from '../text/foreign.ts';

/** More names than any field of a specification has. */
const deepest = 16;

/**
 * A copy of a document with `value` at a dotted path, such as `training.optimizer.learningRate` or `network.hidden.0`.
 * Objects on the way that are missing are made; whether the field exists is the schema's to say.
 *
 * Throws a `SpecError` where the path leads through something that has no fields.
 */
export function setPath(document: unknown, path: string, value: unknown): unknown {
  const keys = path.split('.');
  if (keys.length > deepest) {
    const received = `${keys.length} of them`;
    throw new SpecError(
      `${fieldName(path)}: expected at most ${deepest} names with dots, received ${received}`,
    );
  }
  return set(document, keys, 0, value);
}

/** The name of a field that somebody else wrote, as messages say it. */
export function fieldName(path: string): string {
  return foreign(path, 80);
}

function set(at: unknown, keys: readonly string[], depth: number, value: unknown): unknown {
  const key = keys[depth];
  if (key === undefined) return value;
  const path = fieldName(keys.join('.'));
  if (key === '')
    throw new SpecError(`${path}: expected names with dots between them, received an empty name`);
  if (Array.isArray(at)) {
    const index = Number(key);
    if (!/^\d+$/.test(key) || index >= at.length) {
      const last = at.length - 1;
      throw new SpecError(`${path}: expected an index from 0 to ${last}, received ${quoted(key)}`);
    }
    return at.with(index, set(at[index], keys, depth + 1, value));
  }
  if (at !== undefined && (typeof at !== 'object' || at === null)) {
    const parent = fieldName(keys.slice(0, depth).join('.')) || 'the specification';
    throw new SpecError(`${path}: expected an object at ${parent}, received ${inWords(at)}`);
  }
  const fields: Readonly<Record<string, unknown>> = { ...at };
  const inner = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return { ...fields, [key]: set(inner, keys, depth + 1, value) };
}
