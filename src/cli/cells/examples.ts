import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { entriesOf, importable } from '#cells/docs/entries.ts';
import { exampleCell } from '#cells/docs/example.ts';
import type { Output } from '#cells/output.ts';
import { runInNode } from './run-in-node.ts';

const root = new URL('../../../', import.meta.url);
const file = 'src/cells/docs/examples.json';

/** Everything that the library exports, as its source says it. */
const libraryEntries = entriesOf((path) => readFileSync(new URL(path, root), 'utf8'));

const names = importable(libraryEntries);

/**
 * What is wrong with the examples of the library, in a sentence; null where each runs and shows what is committed. With `write`, what
 * they show is committed.
 */
export async function examplesProblem(write = false): Promise<string | null> {
  const shown: Record<string, readonly Output[]> = {};
  for (const { name, example } of libraryEntries) {
    if (example === null) continue;
    const { outputs, ending } = await runInNode([{ id: name, code: exampleCell(example, names) }]);
    if (ending.status === 'failed') return `library: the example of ${name}: ${ending.message}`;
    shown[name] = outputs;
  }
  if (write) {
    const lines = Object.entries(shown).map(([name, outputs]) => `"${name}": ${JSON.stringify(outputs)}`);
    writeFileSync(new URL(file, root), `{\n${lines.join(',\n')}\n}\n`);
  }
  const committed: unknown = JSON.parse(readFileSync(new URL(file, root), 'utf8'));
  return isDeepStrictEqual(shown, committed)
    ? null
    : `library: expected what its examples show in ${file}, received another; \`lab cells --write library\` commits it`;
}
