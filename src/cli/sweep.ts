import { at } from '#lib/assert/at.ts';
import { notesOn } from '#lib/spec/index.ts';
import {
  type Combination,
  combinations,
  createSpread,
  type Outcome,
  pairedDifferences,
  rowOf,
  type SweepRun,
  summaries,
  sweepRuns,
} from '#lib/sweep/index.ts';
import { fromSpec } from './from-spec.ts';
import { mapOnThreads } from './map-on-threads.ts';
import { documentIn, type Read } from './read.ts';
import { sweepArguments } from './sweep-arguments.ts';

/**
 * `sweep SPEC --seeds N --vary FIELD=VALUES --workers N`: a row per combination and seed, a summary per combination, and
 * each combination against the first, as JSON; the same bytes whatever the number of workers.
 */
export async function sweep(args: readonly string[], read: Read): Promise<string> {
  const { file, seeds, varied, workers } = await sweepArguments(args, read);
  const document = await documentIn(file, read);
  const { list, runs } = fromSpec(() => {
    const made = combinations(document, varied);
    return { list: made, runs: sweepRuns(made, seeds) };
  });
  const saysLoss = varied.some(({ path }) => path === 'training.loss' || path === 'training');
  for (const note of saysLoss ? [] : notesOn(document, at(list, 0).spec)) {
    process.stderr.write(`lab sweep: note: ${note}\n`);
  }
  process.once('SIGINT', () => process.exit(130));
  return report(list, runs, await outcomesOf(runs, workers));
}

/** Runs everything on `workers` threads; outcomes in the order of the runs. */
async function outcomesOf(runs: readonly SweepRun[], workers: number): Promise<Outcome[]> {
  const inputs = runs.map(({ spec }) => ({ specs: [spec] }));
  const progress = progressOf(runs.length);
  const outcomes = await mapOnThreads('lab sweep', workers, 'outcome', inputs, { onRow: progress });
  return outcomes.flat();
}

/** A function that counts, and says so on standard error at each twentieth of the runs. */
function progressOf(total: number): () => void {
  let done = 0;
  return () => {
    done += 1;
    const twentieth = Math.floor((20 * done) / total);
    if (twentieth > Math.floor((20 * (done - 1)) / total)) {
      process.stderr.write(`lab sweep: ${done} of ${total} runs\n`);
    }
  };
}

function report(
  list: readonly Combination[],
  runs: readonly SweepRun[],
  outcomes: readonly Outcome[],
): string {
  const rows = runs.map((run, index) => rowOf(run, at(outcomes, index)));
  const spread = createSpread();
  return JSON.stringify({
    engine: outcomes[0]?.engine,
    combinations: list,
    rows,
    summaries: summaries(rows, spread),
    differences: pairedDifferences(rows, spread),
  });
}
