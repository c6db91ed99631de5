import type { Varied } from '#lib/sweep/index.ts';
import { foreign, quoted } from '#lib/text/foreign.ts';
import { documentIn, type Read } from './read.ts';
import { UsageError } from './usage-error.ts';

/**
 * What one `--vary` asks for: `FIELD=[value, value]` in JSON; `FIELD=value,value`, where words need no quotes, for shells
 * that eat them; or `@FILE`, an object in JSON with a list for each field. Throws a `UsageError` for anything else.
 */
export async function variedIn(text: string, read: Read): Promise<Varied[]> {
  if (text.startsWith('@')) return variedInFile(text.slice(1), read);
  const equals = text.indexOf('=');
  if (equals < 1) {
    throw new UsageError(
      `--vary: expected a field, = and its values, or @ and a file, received ${quoted(text)}`,
    );
  }
  const path = text.slice(0, equals);
  const written = text.slice(equals + 1);
  const values = listIn(written) ?? wordsIn(written);
  if (values === undefined) {
    throw new UsageError(
      `--vary ${foreign(path, 80)}: expected a JSON list, or numbers and words with commas between them, ` +
        `received ${quoted(written)}; where the shell takes quotes away, --vary=@FILE reads them from a file`,
    );
  }
  return [{ path, values: finite(path, values) }];
}

async function variedInFile(file: string, read: Read): Promise<Varied[]> {
  const document = await documentIn(file, read);
  const fields = isObject(document) ? Object.entries(document) : [];
  const lists = fields.flatMap(([path, values]) =>
    Array.isArray(values) ? [{ path, values: finite(path, values) }] : [],
  );
  if (lists.length === 0 || lists.length < fields.length) {
    const strange = fields.find(([, values]) => !Array.isArray(values));
    const received = strange === undefined ? 'none' : `no list for ${quoted(strange[0])}`;
    throw new UsageError(
      `--vary=@${foreign(file, 120)}: expected an object with a list for each field, received ${received}`,
    );
  }
  return lists;
}

/** JSON has no number without end, but 1e999 is read as one: no field takes it, and as JSON again it would be null. */
function finite(path: string, values: readonly unknown[]): readonly unknown[] {
  // Not by recursion: lists within lists, ten thousand deep, can be read.
  const left = [...values];
  for (const value of left) {
    if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) left.push(inner);
    } else if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new UsageError(`--vary ${foreign(path, 80)}: expected finite numbers, received ${value}`);
    }
  }
  return values;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `[1,16]`, or the same without its brackets. */
function listIn(text: string): readonly unknown[] | undefined {
  const whole = valueIn(text);
  if (Array.isArray(whole)) return whole;
  const bare = valueIn(`[${text}]`);
  return Array.isArray(bare) && bare.length > 0 ? bare : undefined;
}

/** `relu,leaky-relu`, and numbers among them. */
function wordsIn(text: string): readonly unknown[] | undefined {
  const values = text.split(',').map((part) => {
    const value = valueIn(part);
    const word = part.trim();
    return value === undefined && /^[a-z][\w-]*$/i.test(word) ? word : value;
  });
  return values.includes(undefined) ? undefined : values;
}

/** undefined where the text is no JSON. */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
