import { UsageError } from './usage-error.ts';

/** The one file that a verb takes; throws a `UsageError` where it is none, or more. */
export function oneFile(verb: string, files: readonly string[]): string {
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new UsageError(
      `${verb}: expected one file, or - for standard input, received ${files.length} of them`,
    );
  }
  return file;
}
