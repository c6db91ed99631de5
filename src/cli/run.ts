import { loading } from '#lib/datasets/index.ts';
import { notesOn, parseSpec } from '#lib/spec/index.ts';
import { train } from '#lib/training/index.ts';
import { fromSpec } from './from-spec.ts';
import { documentIn, type Read } from './read.ts';
import { UsageError } from './usage-error.ts';

/** `run SPEC`: a result as JSON. SPEC is a file, or `-` for standard input. */
export async function run(args: readonly string[], read: Read): Promise<string> {
  const [file] = args;
  if (file === undefined || args.length > 1) {
    throw new UsageError(
      `lab run: expected one file, or - for standard input, received ${args.length} arguments`,
    );
  }
  const document = await documentIn(file, read);
  const spec = fromSpec(() => parseSpec(document));
  await loading(spec.data.id);
  for (const note of notesOn(document, spec)) process.stderr.write(`lab run: note: ${note}\n`);
  return JSON.stringify(fromSpec(() => train(spec)));
}
