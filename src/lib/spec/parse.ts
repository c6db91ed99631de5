import * as v from 'valibot';
import { dataset } from '../datasets/index.ts';
import { foreign, quoted } from '../text/foreign.ts';
import { refuseMisfits } from './consistency.ts';
import { inWords, refuse } from './error.ts';
import type { DataSpec, RunSpec } from './run-spec.ts';
import { objectPaths, runSchema, type ShapedSpec } from './schema.ts';
import { defaultLoss } from './task.ts';

/**
 * A complete run specification, with defaults filled in.
 *
 * Throws a `SpecError` whose one sentence names the first field that is wrong, what was expected and what came.
 *
 * @example parseSpec({ data: { id: 'spiral' }, network: { activation: { id: 'relu' } } })
 */
export function parseSpec(input: unknown): RunSpec {
  refuseLists(input);
  const shaped = v.safeParse(runSchema, input, { abortEarly: true });
  if (!shaped.success) refuseIssue(shaped.issues[0], input);
  const spec = complete(shaped.output);
  refuseMisfits(spec);
  return spec;
}

/** Throws where a list stands in the place of an object, of which it would be one without fields. */
function refuseLists(input: unknown): void {
  for (const keys of objectPaths) {
    const value = valueAt(input, keys);
    if (Array.isArray(value)) refuse(placeOf(keys), 'an object', inWords(value));
  }
}

/** Fills in the defaults that depend on the data. */
function complete({ data, network, training, ...rest }: ShapedSpec): RunSpec {
  const completeData: DataSpec =
    'x' in data ? data : { ...data, standardize: data.standardize ?? dataset(data.id).standardizedByDefault };
  const loss = training.loss ?? defaultLoss(completeData).id;
  return { ...rest, data: completeData, network, training: { ...training, loss } };
}

/** Turns a schema's complaint into the one sentence that people see. */
function refuseIssue(issue: v.BaseIssue<unknown>, input: unknown): never {
  const keys = (issue.path ?? []).map(({ key }) => key as PropertyKey);
  const at = placeOf(keys);
  switch (issue.type) {
    case 'strict_object':
      if (issue.expected === 'never') refuse(at, 'no such field', inWords(valueAt(input, keys)));
      if (issue.received === 'undefined' && issue.path) refuse(at, 'a value', 'nothing');
      return refuse(at, 'an object', inWords(issue.input));
    case 'variant':
      if (issue.expected === 'Object') refuse(at, 'an object', inWords(issue.input));
      return refuse(
        at,
        `one of ${(issue.expected ?? '').replaceAll(/[()" ]/g, '').replaceAll('|', ', ')}`,
        inWords(issue.input),
      );
    default:
      return refuse(at, issue.message, inWords(issue.input));
  }
}

/** `network.init.weights[0][1]`. */
function placeOf(keys: readonly PropertyKey[]): string {
  let path = '';
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else path += `${path === '' ? '' : '.'}${key === '' ? quoted(key) : foreign(String(key))}`;
  }
  return path === '' ? 'the specification' : path;
}

function valueAt(input: unknown, keys: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
