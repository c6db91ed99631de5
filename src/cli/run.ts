import { parseArgs } from 'node:util';
import { loading } from '#lib/datasets/index.ts';
import { notesOn, parseSpec } from '#lib/spec/index.ts';
import { quoted } from '#lib/text/foreign.ts';
import { train } from '#lib/training/index.ts';
import { fromSpec } from './from-spec.ts';
import { oneFile } from './one-file.ts';
import { documentIn, type Read } from './read.ts';
import { UsageError } from './usage-error.ts';

/** `run SPEC`: a result as JSON. SPEC is a file, or `-` for standard input. */
export async function run(args: readonly string[], read: Read): Promise<string> {
  const file = fileIn(args);
  const document = await documentIn(file, read);
  const spec = fromSpec(() => parseSpec(document));
  await loading(spec.data.id);
  for (const note of notesOn(document, spec)) process.stderr.write(`lab run: note: ${note}\n`);
  return JSON.stringify(fromSpec(() => train(spec)));
}

function fileIn(args: readonly string[]): string {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    throw new UsageError(
      `lab run: expected one file, or - for standard input, received ${quoted(token.rawName)}`,
    );
  }
  return oneFile('lab run', positionals);
}
