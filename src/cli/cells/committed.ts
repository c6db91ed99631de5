import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { cellsBefore } from '#cells/before.ts';
import { type Output, parseOutput } from '#cells/output.ts';
import type { CellSource } from '#cells/run/protocol.ts';
import { quoted } from '#lib/text/foreign.ts';

const folder = new URL('../../content/cells/', import.meta.url);

/** The ids of all cells of the course, in the order of their names. */
export const cellIds: readonly string[] = readdirSync(fileURLToPath(folder))
  .flatMap((file) => /^([a-z0-9-]+)\.ts$/.exec(file)?.[1] ?? [])
  .sort();

export const codeOf = (id: string): string => readFileSync(new URL(`${id}.ts`, folder), 'utf8');

/** A cell, and before it those that it goes on from. @param code of the cell, where it is not the lesson's */
export function withBefore(id: string, code: string = codeOf(id)): readonly CellSource[] {
  const before = cellsBefore(id, (each) => (each === id ? code : codeOf(each)));
  return [...before.map((each) => ({ id: each, code: codeOf(each) })), { id, code }];
}

/** What tries the code of an exercise, a solution that is right, and one that is wrong. */
export interface Graded {
  readonly grading: CellSource;
  readonly right: string;
  readonly wrong: string;
}

/** What grades a cell; null where it is no exercise. */
export function gradedBy(id: string): Graded | null {
  const code = textIn(new URL(`${id}.grading.ts`, folder));
  return code === null
    ? null
    : {
        grading: { id: `${id}.grading`, code, grades: id },
        right: codeOf(`${id}.right`),
        wrong: codeOf(`${id}.wrong`),
      };
}

/**
 * What a cell showed when its output was committed; null where none is.
 *
 * Throws an Error where there is a file, and it is no list of outputs.
 */
export function committedOutput(id: string, from: URL = folder): readonly Output[] | null {
  const text = textIn(new URL(`${id}.json`, from));
  if (text === null) return null;
  const outputs: unknown = JSON.parse(text);
  if (!Array.isArray(outputs)) throw new Error(`expected a list of outputs, received ${quoted(text)}`);
  return outputs.map(parseOutput);
}

/**
 * What is wrong with what is committed, in a sentence that begins with what was expected; null where it is what is shown.
 *
 * @param committed reads it; null where there is none
 */
export function difference(expected: string, shown: unknown, committed: () => unknown): string | null {
  try {
    const there = committed();
    if (isDeepStrictEqual(shown, there)) return null;
    return `${expected} ${there === null ? 'none' : 'another'}`;
  } catch (error) {
    return `${expected} what cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** A file as text; null where there is none. */
export function textIn(file: URL): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export function commitOutput(id: string, outputs: readonly Output[]): void {
  writeFileSync(
    new URL(`${id}.json`, folder),
    `[\n${outputs.map((output) => JSON.stringify(output)).join(',\n')}\n]\n`,
  );
}
