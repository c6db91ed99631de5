import { readFileSync } from 'node:fs';
import { bench } from './bench/bench.ts';
import { run } from './run.ts';
import { UsageError } from './usage-error.ts';

/** What `lab` can do: from the arguments after the verb to the text for standard output. */
const verbs: Readonly<
  Record<string, (args: readonly string[], read: (file: string) => string) => string | Promise<string>>
> = {
  run,
  bench,
};

function main([verb = '', ...args]: readonly string[]): string | Promise<string> {
  const chosen = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (chosen === undefined) {
    const received = verb === '' ? 'nothing' : JSON.stringify(verb);
    throw new UsageError(`lab: expected one of ${Object.keys(verbs).join(', ')}, received ${received}`);
  }
  return chosen(args, (file) => readFileSync(file === '-' ? 0 : file, 'utf8'));
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  process.stdout.write(`${await main(process.argv.slice(2))}\n`);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
