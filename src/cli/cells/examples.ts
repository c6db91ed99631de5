import { readFileSync, writeFileSync } from 'node:fs';
import { type Entry, entriesOf, importable } from '#cells/docs/entries.ts';
import { exampleCell } from '#cells/docs/example.ts';
import type { Output } from '#cells/output.ts';
import { difference, textIn } from './committed.ts';
import { problemIn, runInNode } from './run-in-node.ts';

const root = new URL('../../../', import.meta.url);
const file = 'src/cells/docs/examples.json';

/** Everything that the library exports, as its source says it. */
const libraryEntries = entriesOf((path) => readFileSync(new URL(path, root), 'utf8'));

const names = importable(libraryEntries);

/**
 * What is wrong with the examples of the library, in a sentence; null where each runs and shows what is committed. With `write`, what
 * they show is committed.
 */
export async function examplesProblem(
  write = false,
  entries: readonly Pick<Entry, 'name' | 'example'>[] = libraryEntries,
  committed = new URL(file, root),
): Promise<string | null> {
  const shown: Record<string, readonly Output[]> = {};
  for (const { name, example } of entries) {
    if (example === null) continue;
    const run = await runInNode([{ id: name, code: exampleCell(example, names) }]);
    const problem = problemIn(run);
    if (problem !== null) return `library: the example of ${name}: ${problem}`;
    shown[name] = run.outputs;
  }
  if (write) {
    const lines = Object.entries(shown).map(([name, outputs]) => `"${name}": ${JSON.stringify(outputs)}`);
    writeFileSync(committed, `{\n${lines.join(',\n')}\n}\n`);
  }
  const expected = `library: expected what its examples show in ${file}, as \`lab cells --write library\` commits it, received`;
  return difference(expected, shown, () => {
    const text = textIn(committed);
    return text === null ? null : JSON.parse(text);
  });
}
