import { foreign, quoted } from '#lib/text/foreign.ts';
import { UsageError } from './usage-error.ts';

/** The bytes of a file, or, for `-`, of standard input, in pieces, as they come. */
export type Read = (file: string) => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** All that is read at once: as text, and as what the text stands for, it takes several times as much. */
const mostBytes = 2 ** 28;

/** The JSON in a file, or, for `-`, on standard input. Throws a `UsageError` where there is none. */
export async function documentIn(file: string, read: Read): Promise<unknown> {
  const name = nameOf(file);
  const text = textIn(name, await bytesIn(name, () => read(file)));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name}: expected JSON, received ${reason(error)}`);
  }
}

function nameOf(file: string): string {
  if (file === '-') return 'standard input';
  return file === '' ? quoted(file) : foreign(file, 120);
}

/** Everything, unless it is too much: then nothing more is read. */
async function bytesIn(name: string, pieces: () => ReturnType<Read>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of pieces()) {
      read.push(piece);
      length += piece.length;
      if (length > mostBytes) break;
    }
  } catch (error) {
    throw new UsageError(`${name}: expected a file that can be read, received ${reason(error)}`);
  }
  if (length > mostBytes) {
    throw new UsageError(`${name}: expected at most ${mostBytes} bytes, received more`);
  }
  return Buffer.concat(read, length);
}

/**
 * Text in UTF-8, without the byte order mark that some editors and shells put before it. JSON begins with two characters of
 * ASCII: a zero among its first two bytes is UTF-16 without its mark.
 */
function textIn(name: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  const mark = `${first},${second}`;
  if (mark === '255,254' || mark === '254,255' || first === 0 || second === 0) {
    throw new UsageError(`${name}: expected text in UTF-8, received UTF-16; save it as UTF-8`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name}: expected text in UTF-8, received bytes of another encoding`);
  }
}

function reason(error: unknown): string {
  return foreign(error instanceof Error ? error.message : String(error), 240);
}
