import type { Field } from '../parameters/index.ts';
import { claimsResult, pinKeys } from '../pin/keys.ts';
import { foreign } from '../text/foreign.ts';
import { clinging } from './query.ts';

/** The version that every link names; a later, incompatible form gets the next number. */
const version = '1';

/** Keys that are never a field: the figure that a link is for, the link's version, and the result that it claims. */
const reserved: ReadonlySet<string> = new Set(['fig', 'v', ...pinKeys]);

/** What others hang on to a link as it is passed on, to see who comes: no part of it, and not worth a word. */
const added =
  /^(?:utm_\w+|\w*cl(?:k|s)?id|gclsrc|gad_\w+|[gw]braid|_g[al]|mc_[ce]id|_hs\w+|mkt_tok|li_fat_id|igsh(?:id)?|si|ref)$/i;

/** A field for each part of a figure's state. */
export type Fields<State> = { readonly [Key in keyof State]-?: Field<State[Key]> };

export interface Decoded<State> {
  /** Defaults where the link said nothing or nothing valid. */
  readonly state: State;
  /** One sentence that names what could not be used, or null. */
  readonly message: string | null;
}

/**
 * A state as the query of a link: parts that equal their default are left out, `v=1` is always there.
 */
export function encode<State extends object>(
  fields: Fields<State>,
  state: State,
  defaults: State,
): URLSearchParams {
  const params = new URLSearchParams({ v: version });
  for (const key of keysOf(fields)) {
    const field = fields[key];
    const text = field.print(state[key]);
    if (text !== field.print(defaults[key])) params.set(field.name, text);
  }
  return params;
}

/**
 * The state that a link names. Never throws: a part that is not valid keeps its default and is named in the message
 * with what was expected and what came; what clings to the end of the link is no part of its last value. A key that no
 * field has changes nothing: it is named as passed over, unless others are known to add it to whatever link they pass on.
 */
export function decode<State extends object>(
  fields: Fields<State>,
  params: URLSearchParams,
  defaults: State,
): Decoded<State> {
  const stated = params.get('v');
  if (stated !== null && stated.replace(clinging, '') !== version) {
    return {
      state: { ...defaults },
      message: sentence([`v: expected ${version}, received ${quote(stated)}`]),
    };
  }
  const state = { ...defaults };
  const problems: string[] = [];
  const known = new Set(reserved);
  for (const key of keysOf(fields)) {
    known.add(fields[key].name);
    const problem = read(fields, key, params, state);
    if (problem !== null) problems.push(problem);
  }
  const unknown = [...new Set(params.keys())].filter((name) => !known.has(name) && !added.test(name));
  const said = [
    ...(problems.length === 0 ? [] : [sentence(problems)]),
    ...(unknown.length === 0 ? [] : [passedOver(unknown)]),
  ];
  return { state, message: said.length === 0 ? null : said.join(' ') };
}

/** Whether a query says anything of a state: its version, a part of it, or a result of it. */
export function namesState<State extends object>(fields: Fields<State>, params: URLSearchParams): boolean {
  return (
    params.has('v') || claimsResult(params) || keysOf(fields).some((key) => params.has(fields[key].name))
  );
}

/** The query as text, with commas and colons left as they are: `v=1&hidden=32,32`. */
export function printQuery(params: URLSearchParams): string {
  return params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** Sets one part of the state from the link; returns what was wrong, or null. */
function read<State extends object, Key extends keyof State>(
  fields: Fields<State>,
  key: Key,
  params: URLSearchParams,
  state: State,
): string | null {
  const field: Field<State[Key]> = fields[key];
  const texts = params.getAll(field.name);
  const text = texts[0];
  if (text === undefined) return null;
  if (texts.length > 1) return `${field.name}: expected once, received ${texts.length} times`;
  let value = field.parse(text);
  // Sign by sign, for a value itself may end in one.
  let bare = text;
  while (value === undefined && clinging.test(bare) && [...params.keys()].at(-1) === field.name) {
    bare = bare.slice(0, -1);
    value = field.parse(bare);
  }
  if (value === undefined) return `${field.name}: expected ${field.expected}, received ${quote(text)}`;
  state[key] = value;
  return null;
}

function keysOf<State extends object>(fields: Fields<State>): (keyof State)[] {
  return Object.keys(fields) as (keyof State)[];
}

function sentence(problems: readonly string[]): string {
  return `Part of this link could not be used, and the default is shown instead: ${problems.join('; ')}.`;
}

/** A key that no field has may be a misspelt part, so it is told; but nothing was set to its default for it. */
function passedOver(names: readonly string[]): string {
  const said = names.map((name) => `${foreign(name)}: not a part of this figure’s link`);
  return `Part of this link changed nothing: ${said.join('; ')}.`;
}

function quote(text: string): string {
  return `“${foreign(text)}”`;
}
