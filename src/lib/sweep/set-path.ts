import { SpecError } from '../spec/index.ts';

/**
 * A copy of a document with `value` at a dotted path, such as `training.optimizer.learningRate` or `network.hidden.0`.
 * Objects on the way that are missing are made; whether the field exists is the schema's to say.
 *
 * Throws a `SpecError` where the path leads through something that has no fields.
 */
export function setPath(document: unknown, path: string, value: unknown): unknown {
  return set(document, path.split('.'), 0, value);
}

function set(at: unknown, keys: readonly string[], depth: number, value: unknown): unknown {
  const key = keys[depth];
  if (key === undefined) return value;
  const path = keys.join('.');
  if (key === '')
    throw new SpecError(`${path}: expected names with dots between them, received an empty name`);
  if (Array.isArray(at)) {
    const index = Number(key);
    if (!/^\d+$/.test(key) || index >= at.length) {
      const last = at.length - 1;
      throw new SpecError(`${path}: expected an index from 0 to ${last}, received ${JSON.stringify(key)}`);
    }
    return at.with(index, set(at[index], keys, depth + 1, value));
  }
  if (at !== undefined && (typeof at !== 'object' || at === null)) {
    const parent = keys.slice(0, depth).join('.') || 'the specification';
    throw new SpecError(`${path}: expected an object at ${parent}, received ${JSON.stringify(at)}`);
  }
  const fields: Readonly<Record<string, unknown>> = { ...at };
  const inner = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return { ...fields, [key]: set(inner, keys, depth + 1, value) };
}
