/**
 * A result that can be checked: what was run, with which engine, and what came out, to the bit (docs/pins.md).
 *
 * In a link the parameters that were there before say what was run and with which seeds; `engine` and `digest` are added:
 * `?fig=rescue&v=1&seed=4&engine=kernel-1.1.0&digest=3f…`. As a document the four stand by name.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { clinging } from '../link/query.ts';
import { foreign } from '../text/foreign.ts';

/** What a result is held to when it is made again. */
export interface Pin {
  /** The engine that made it, as run results name it: `kernel-1.1.0`. */
  readonly engine: string;
  /** SHA-256, in hex, of the result as canonical JSON. */
  readonly digest: string;
}

/** A result with all that it takes to make it again: what is kept in a file. */
export interface PinnedResult<Spec = unknown> extends Pin {
  /** What was run, in the words of whoever ran it: a link's query, a run specification, a claim. */
  readonly spec: Spec;
  readonly seeds: { readonly first: number; readonly count: number };
}

const engineForm = /^[a-z]+-\d+\.\d+\.\d+$/;
const digestForm = /^[0-9a-f]{64}$/;

/**
 * SHA-256 of a result, of its JSON in the canonical form of RFC 8785: without spaces, keys in the order of their UTF-16 code
 * units at every depth, numbers as JavaScript writes them, which tells any two doubles apart but 0 and −0. Typed arrays count as lists.
 * @throws an Error where there is a number that JSON cannot hold: NaN and the infinities are not results
 */
export function digestOf(result: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(result, 'the result'))));
}

/** Not by `JSON.stringify` of a sorted object: keys that look like numbers come first in it, whatever the order. */
function canonical(value: unknown, name: string): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error(`digest: expected finite numbers, received ${value} as ${name}`);
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (ArrayBuffer.isView(value)) return canonical(Array.from(value as unknown as ArrayLike<number>), name);
  if (Array.isArray(value))
    return `[${value.map((part, index) => canonical(part, String(index))).join(',')}]`;
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part, key)}`);
  return `{${parts.join(',')}}`;
}

/** Adds a pin to a link's parameters. */
export function pinned(params: URLSearchParams, { engine, digest }: Pin): URLSearchParams {
  const both = new URLSearchParams(params);
  both.set('engine', engine);
  both.set('digest', digest);
  return both;
}

/**
 * The pin of a link; null where it has none. Never throws: `message` says in a sentence what was expected and what came where
 * it has one that cannot be read.
 */
export function pinOf(params: URLSearchParams): {
  readonly pin: Pin | null;
  readonly message: string | null;
} {
  const [engine, digest = null] = [params.get('engine'), params.get('digest')?.replace(clinging, '')];
  if (engine === null && digest === null) return { pin: null, message: null };
  const unread = (part: string, expected: string, received: string | null) => ({
    pin: null,
    message: `The result in this link cannot be checked: ${part}: expected ${expected}, received ${
      received === null ? 'nothing' : `“${foreign(received)}”`
    }.`,
  });
  if (engine === null || !engineForm.test(engine)) {
    return unread('engine', 'a name and a version such as kernel-1.1.0', engine);
  }
  if (digest === null || !digestForm.test(digest)) {
    return unread('digest', '64 digits from 0 to 9 and a to f', digest);
  }
  return { pin: { engine, digest }, message: null };
}

/** What making a result again has shown: the same to the bit, another result, or one of another engine. */
export type Check = 'reproduced' | 'differs' | 'another engine';

export function check(published: Pin, own: Pin): Check {
  if (published.digest === own.digest) return 'reproduced';
  return published.engine === own.engine ? 'differs' : 'another engine';
}

/** What a reader is told of it. */
export function checkSentence(published: Pin, own: Pin): string {
  switch (check(published, own)) {
    case 'reproduced':
      return 'Reproduced, bit for bit.';
    case 'differs':
      return `Not reproduced: the same engine (${own.engine}) came to another result. The link’s digest begins with ${published.digest.slice(0, 8)}, this one’s with ${own.digest.slice(0, 8)}: the link was changed, or what makes the result has been since.`;
    case 'another engine':
      return `Not reproduced to the bit: the link’s result was made by the engine ${published.engine}, this one by ${own.engine}, and bits compare within one engine only.`;
  }
}
