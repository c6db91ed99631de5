import { createReadStream } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { foreign, quoted } from '#lib/text/foreign.ts';
import { print } from './print.ts';
import type { Read } from './read.ts';
import { isVerb, usage, type VerbName, verbNames } from './usage.ts';
import { UsageError } from './usage-error.ts';

/** The text for standard output, with the exit status where that is not 0. */
type Answer = string | { readonly text: string; readonly status: number };
type Verb = (args: readonly string[], read: Read) => Answer | Promise<Answer>;

/** What `lab` can do, loaded when it is asked for: from the arguments after the verb to the text for standard output. */
const verbs: Readonly<Record<VerbName, () => Promise<Verb>>> = {
  run: async () => (await import('./run.ts')).run,
  sweep: async () => (await import('./sweep.ts')).sweep,
  bench: async () => (await import('./bench/bench.ts')).bench,
  claims: async () => {
    const { loadDataSets } = await import('#lib/datasets/index.ts');
    await loadDataSets();
    return (await import('./claims/claims.ts')).claims;
  },
  cells: async () => (await import('./cells/cells.ts')).cells,
};

/** All that an error may say. */
const longestLine = 2000;

const asksForHelp = (word: string): boolean => ['--help', '-h', 'help'].includes(word);

async function main([word = '', ...args]: readonly string[]): Promise<Answer> {
  if (asksForHelp(word)) {
    const [about] = args;
    return usage(about === undefined || asksForHelp(about) ? undefined : verbIn(about));
  }
  const verb = verbIn(word);
  if (args.includes('--help') || args.includes('-h')) return usage(verb);
  const chosen = await verbs[verb]();
  return chosen(args, (file) => (file === '-' ? process.stdin : createReadStream(file)));
}

function verbIn(word: string): VerbName {
  if (isVerb(word)) return word;
  throw new UsageError(`lab: expected one of ${verbNames.join(', ')}, received ${quoted(word)}`);
}

// Compiling is half of a short command's time, and a worker compiles anew: what was compiled once is kept.
const { directory } = enableCompileCache(
  fileURLToPath(new URL('../../node_modules/.cache/lab', import.meta.url)),
);
if (directory !== undefined) process.env.NODE_COMPILE_CACHE = directory;

// Of the result, `print` says what cannot be written; progress and notes are not the result, and a run goes on without them.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const words = process.argv.slice(2);
try {
  const answer = await main(words);
  const { text, status } = typeof answer === 'string' ? { text: answer, status: 0 } : answer;
  process.exitCode = status;
  await print(`${text}\n`);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const line = foreign(message.replaceAll(/\s*\n\s*/g, ' '), longestLine);
  process.stderr.write(`${words.length === 0 ? usage() : line}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
