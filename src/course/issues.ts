import type * as v from 'valibot';

/** As much of a bad value as a message repeats. */
const shownLength = 60;

const inWords = (value: unknown): string =>
  value === undefined ? 'nothing' : (JSON.stringify(value)?.slice(0, shownLength) ?? typeof value);

/**
 * A schema's complaint in the house's words: “digits: expected an integer, received 1.5”. What a value has to satisfy
 * beside its type says so by its message.
 */
export function issueText({ kind, path, expected, message, input }: v.BaseIssue<unknown>): string {
  const name = (path ?? []).map(({ key }) => String(key)).join('.');
  if (expected === 'never') return `${name}: no such attribute`;
  if (input === undefined) return `${name}: expected a value, received nothing`;
  const wanted = kind === 'validation' ? message : expected;
  return `${name}: expected ${wanted}, received ${inWords(input)}`;
}
