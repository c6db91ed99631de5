import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { sweepLimits, type Varied } from '#lib/sweep/index.ts';
import { quoted } from '#lib/text/foreign.ts';
import { count } from './count.ts';
import { oneFile } from './one-file.ts';
import type { Read } from './read.ts';
import { UsageError } from './usage-error.ts';
import { variedIn } from './varied.ts';

export interface SweepArguments {
  readonly file: string;
  readonly seeds: number;
  readonly varied: readonly Varied[];
  readonly workers: number;
}

const options = {
  seeds: { type: 'string' },
  vary: { type: 'string', multiple: true },
  workers: { type: 'string' },
} as const;

/** `SPEC --seeds 20 --vary FIELD=VALUES --workers N`; throws a `UsageError` that names what was expected and what came. */
export async function sweepArguments(args: readonly string[], read: Read): Promise<SweepArguments> {
  // The sentences of parseArgs itself would be others than ours.
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const varied: Varied[] = [];
  let seeds = 20;
  let workers = availableParallelism();
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { rawName, name, value } = token;
    if (name === 'seeds') seeds = count(rawName, value, sweepLimits.seeds);
    else if (name === 'workers') workers = count(rawName, value, { minimum: 1, maximum: 64 });
    else if (name === 'vary') varied.push(...(await variedIn(value ?? '', read)));
    else {
      throw new UsageError(`lab sweep: expected --seeds, --vary or --workers, received ${quoted(rawName)}`);
    }
  }
  return { file: oneFile('lab sweep', files), seeds, varied, workers };
}
