import {
  agreement,
  deepened,
  type Experiment,
  fullProblems,
  type Results,
  resultsOf,
} from '#lib/evidence/index.ts';
import { experiments } from '#lib/experiments/index.ts';
import { quoted } from '#lib/text/foreign.ts';
import { UsageError } from '../usage-error.ts';
import { type Form, repository, type Store } from './committed.ts';
import { evidence } from './evidence.ts';

/**
 * `claims [--deep] [--write] [ID…]`: runs every experiment again, or the named ones, and compares with what is committed. The
 * exit status is 1 if one does not match. With `--write`, what came out is committed, and `docs/evidence.md` with it. With
 * `--deep`, those that have a deep form are run in it.
 */
export function claims(
  args: readonly string[],
  _read: unknown = null,
  store: Store = repository,
): { readonly text: string; readonly status: number } {
  const { write, form, chosen, isNamed } = options(args);
  const report = chosen.map((own) => {
    const experiment = form === 'deep' ? deepened(own) : own;
    // What is found again from ten times the seeds is so where it is to be kept, or was asked for by name.
    const before = write || isNamed ? null : store.results(experiment.id, form);
    const recomputed = resultsOf(experiment, before?.repeats);
    if (write) store.save(recomputed, form);
    const published = store.results(experiment.id, form);
    const problems = problemsOf(experiment, published, recomputed);
    const { id } = experiment;
    const { verdict } = recomputed;
    const matches = problems.length === 0;
    for (const problem of problems) process.stderr.write(`${problem}\n`);
    process.stderr.write(`${id}: ${verdict}${matches ? '' : ', not as committed'}\n`);
    const independent = independentOf(experiment, recomputed);
    return {
      id,
      verdict,
      published: valuesOf(published),
      recomputed: valuesOf(recomputed),
      independent,
      matches,
    };
  });
  if (write) store.saveEvidence(evidenceIn(store));
  const status = report.every(({ matches }) => matches) ? 0 : 1;
  return { text: JSON.stringify({ claims: report }), status };
}

/** The text of `docs/evidence.md`, from what is committed. */
export function evidenceIn(store: Store): string {
  return evidence(
    experiments.flatMap((experiment) => {
      const results = store.results(experiment.id, 'own');
      const deep = experiment.deep === undefined ? null : store.results(experiment.id, 'deep');
      return results === null ? [] : [{ experiment, results, deep }];
    }),
  );
}

function options(args: readonly string[]): {
  readonly write: boolean;
  readonly form: Form;
  readonly chosen: readonly Experiment[];
  /** Whether they were asked for by name. */
  readonly isNamed: boolean;
} {
  const form = args.includes('--deep') ? 'deep' : 'own';
  const candidates = experiments.filter(({ deep }) => form === 'own' || deep !== undefined);
  const known = candidates.map(({ id }) => id);
  const ids = args.filter((arg) => arg !== '--write' && arg !== '--deep');
  const strange = ids.find((id) => !known.includes(id));
  if (strange !== undefined) {
    throw new UsageError(
      `lab claims: expected --deep, --write or one of ${known.join(', ')}, received ${quoted(strange)}`,
    );
  }
  return {
    write: args.includes('--write'),
    form,
    isNamed: ids.length > 0,
    chosen: candidates.filter(({ id }) => ids.length === 0 || ids.includes(id)),
  };
}

function problemsOf(experiment: Experiment, before: Results | null, recomputed: Results): readonly string[] {
  if (before === null) return [`experiment ${experiment.id}: expected committed results, received none`];
  return fullProblems(experiment, before, recomputed);
}

const valuesOf = (results: Results | null): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(results?.findings ?? {}).map(([name, { value }]) => [name, value]));

/** What independent programs found, and whether ours is as near as chance would put it. */
function independentOf({ figures, independent = {} }: Experiment, { findings }: Results) {
  return Object.fromEntries(
    Object.entries(independent).flatMap(([name, theirs]) => {
      const [figure, finding] = [figures[name], findings[name]];
      if (figure === undefined || 'given' in figure || finding === undefined) return [];
      const { low, high, runs } = theirs;
      return [[name, { low, high, runs, ...agreement(figure.statistic, finding, theirs) }]];
    }),
  );
}
