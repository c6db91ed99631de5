import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { UsageError } from './usage-error.ts';

type Read = (file: string) => string;
/** The text for standard output, with the exit status where that is not 0. */
type Answer = string | { readonly text: string; readonly status: number };
type Verb = (args: readonly string[], read: Read) => Answer | Promise<Answer>;

/** What `lab` can do, loaded when it is asked for: from the arguments after the verb to the text for standard output. */
const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  run: async () => (await import('./run.ts')).run,
  sweep: async () => (await import('./sweep.ts')).sweep,
  bench: async () => (await import('./bench/bench.ts')).bench,
  claims: async () => (await import('./claims/claims.ts')).claims,
};

async function main([verb = '', ...args]: readonly string[]): Promise<Answer> {
  const load = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (load === undefined) {
    const received = verb === '' ? 'nothing' : JSON.stringify(verb);
    throw new UsageError(`lab: expected one of ${Object.keys(verbs).join(', ')}, received ${received}`);
  }
  const chosen = await load();
  return chosen(args, (file) => readFileSync(file === '-' ? 0 : file, 'utf8'));
}

// Compiling is half of a short command's time, and a worker compiles anew: what was compiled once is kept.
const { directory } = enableCompileCache(
  fileURLToPath(new URL('../../node_modules/.cache/lab', import.meta.url)),
);
if (directory !== undefined) process.env.NODE_COMPILE_CACHE = directory;

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  const answer = await main(process.argv.slice(2));
  const { text, status } = typeof answer === 'string' ? { text: answer, status: 0 } : answer;
  process.exitCode = status;
  process.stdout.write(`${text}\n`);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
