import { parseSpec, type RunSpec, SpecError } from '#lib/spec/index.ts';
import { train } from '#lib/training/index.ts';
import { UsageError } from './usage-error.ts';

/** `run SPEC`: a result as JSON. SPEC is a file, or `-` for standard input. */
export function run(args: readonly string[], read: (file: string) => string): string {
  const [file] = args;
  if (file === undefined || args.length > 1) {
    throw new UsageError(
      `lab run: expected one file, or - for standard input, received ${args.length} arguments`,
    );
  }
  return JSON.stringify(train(specIn(file, read)));
}

function specIn(file: string, read: (file: string) => string): RunSpec {
  const name = file === '-' ? 'standard input' : file;
  let text: string;
  try {
    text = read(file);
  } catch (error) {
    throw new UsageError(`${name}: expected a file that can be read, received ${reason(error)}`);
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name}: expected JSON, received ${reason(error)}`);
  }
  try {
    return parseSpec(document);
  } catch (error) {
    if (error instanceof SpecError) throw new UsageError(error.message);
    throw error;
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
