import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cellsBefore } from '#cells/before.ts';
import { type Output, parseOutput } from '#cells/output.ts';
import type { CellSource } from '#cells/run/protocol.ts';

const folder = new URL('../../content/cells/', import.meta.url);

/** The ids of all cells of the course, in the order of their names. */
export const cellIds: readonly string[] = readdirSync(fileURLToPath(folder))
  .flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -'.ts'.length)] : []))
  .sort();

export const codeOf = (id: string): string => readFileSync(new URL(`${id}.ts`, folder), 'utf8');

/** A cell, and before it those that it goes on from. */
export const withBefore = (id: string): readonly CellSource[] =>
  [...cellsBefore(id, codeOf), id].map((each) => ({ id: each, code: codeOf(each) }));

/** What a cell showed when its output was committed; null where none is. */
export function committedOutput(id: string): readonly Output[] | null {
  try {
    const outputs: unknown = JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8'));
    return Array.isArray(outputs) ? outputs.map(parseOutput) : null;
  } catch {
    return null;
  }
}

export function commitOutput(id: string, outputs: readonly Output[]): void {
  writeFileSync(
    new URL(`${id}.json`, folder),
    `[\n${outputs.map((output) => JSON.stringify(output)).join(',\n')}\n]\n`,
  );
}
