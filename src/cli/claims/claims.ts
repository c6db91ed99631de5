import { present } from '#lib/assert/present.ts';
import {
  type Claim,
  type ClaimResults,
  claimProblems,
  claimResults,
  claims as everyClaim,
  observationsOf,
  type Row,
  rowsOf,
} from '#lib/claims/index.ts';
import {
  agreement,
  deepened,
  type Experiment,
  fullProblems,
  type Observation,
  type Results,
  resultsFrom,
  seedsFrom as withSeedsFrom,
} from '#lib/evidence/index.ts';
import { experimentOf, experiments } from '#lib/experiments/index.ts';
import { type ClaimsArguments, claimsArguments } from './arguments.ts';
import { repository, type Store } from './committed.ts';
import { evidence } from './evidence.ts';
import { runFresh } from './fresh.ts';
import { type Observe, observed, onThreads } from './observe.ts';
import { wildClaims } from './wild.ts';

interface ExperimentReport {
  readonly id: string;
  readonly verdict: string;
  readonly published: Readonly<Record<string, number>>;
  readonly recomputed: Readonly<Record<string, number>>;
  readonly independent: ReturnType<typeof independentOf>;
  readonly matches: boolean;
}

interface ClaimReport {
  readonly id: string;
  readonly verdict: string;
  readonly experiments: readonly string[];
  readonly matches: boolean;
}

/**
 * `claims [--deep] [--write] [--fresh] [--seeds-from N] [ID…]`: runs every experiment again, or the named ones, and compares it
 * and the claims that rest on it with what is committed. The exit status is 1 if one does not match. With `--write`, what came
 * out is committed, and `docs/evidence.md` with it. With `--deep`, those that have a deep form are run in it. With
 * `--seeds-from`, other seeds are run: then it is the verdicts that have to match. With `--fresh`, claims are run on the sets of
 * seeds that are missing (fresh.ts). With `--wild`, the claims from the wild are run in place of all that (wild.ts).
 */
export async function claims(
  args: readonly string[],
  _read: unknown = null,
  store: Store = repository,
  observe: Observe = onThreads,
): Promise<{ readonly text: string; readonly status: number }> {
  if (args.includes('--wild')) return wildClaims(args);
  const asked = claimsArguments(args);
  if (asked.fresh) {
    const text = JSON.stringify({ claims: await runFresh(asked.claims, store, observe) });
    store.saveEvidence(evidenceIn(store));
    return { text, status: 0 };
  }
  const chosen = asked.experiments.map((own) =>
    asked.form === 'deep'
      ? deepened(own)
      : asked.seedsFrom === null
        ? own
        : withSeedsFrom(own, asked.seedsFrom),
  );
  const rows = rowsOf(chosen);
  const results = new Map<string, Results>();
  const reports = new Map<string, ExperimentReport>();
  await observed(rows, observe, (id, all) => {
    const experiment = present(
      chosen.find((one) => one.id === id),
      id,
    );
    const recomputed = recompute(experiment, rows, all, asked, store);
    results.set(id, recomputed);
    reports.set(id, reported(experiment, recomputed, asked, store));
  });
  const experimentReports = chosen.map(({ id }) => present(reports.get(id), id));
  const claimReports = asked.claims.map((claim) =>
    reportedClaim(
      claimResults(claim, experimentOf, (id) => present(results.get(id), id).findings),
      claim,
      asked,
      store,
    ),
  );
  if (asked.write) store.saveEvidence(evidenceIn(store));
  const status = [...experimentReports, ...claimReports].every(({ matches }) => matches) ? 0 : 1;
  return { text: JSON.stringify({ experiments: experimentReports, claims: claimReports }), status };
}

function recompute(
  experiment: Experiment,
  rows: readonly Row[],
  all: readonly (readonly Observation[])[],
  { write, isNamed, form, seedsFrom }: ClaimsArguments,
  store: Store,
): Results {
  // What is found again from ten times the seeds is so where it is to be kept, or was asked for by name.
  const before = write || isNamed ? undefined : store.results(experiment.id, form)?.repeats;
  return resultsFrom(experiment, observationsOf(experiment, rows, all), seedsFrom === null ? before : {});
}

function reported(
  experiment: Experiment,
  recomputed: Results,
  { write, form, seedsFrom }: ClaimsArguments,
  store: Store,
): ExperimentReport {
  if (write) store.save(recomputed, form);
  const published = store.results(experiment.id, form);
  const problems = seedsFrom === null ? problemsOf(experiment, published, recomputed) : [];
  const { id, verdict } = recomputed;
  const matches = problems.length === 0 && (seedsFrom === null || published?.verdict === verdict);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stderr.write(`${id}: ${verdict}${matches ? '' : ', not as committed'}\n`);
  return {
    id,
    verdict,
    published: valuesOf(published),
    recomputed: valuesOf(recomputed),
    independent: independentOf(experiment, recomputed),
    matches,
  };
}

function reportedClaim(
  recomputed: ClaimResults,
  claim: Claim,
  { write, seedsFrom }: ClaimsArguments,
  store: Store,
): ClaimReport {
  if (write) store.saveClaim(recomputed);
  const published = store.claim(claim.id);
  const problems = seedsFrom === null ? claimProblems(claim, published, recomputed) : [];
  const { id, verdict } = recomputed;
  const matches = problems.length === 0 && published?.verdict === verdict;
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stderr.write(`claim ${id}: ${verdict}${matches ? '' : ', not as committed'}\n`);
  return { id, verdict, experiments: [...new Set(claim.parts.map(({ experiment }) => experiment))], matches };
}

/** The text of `docs/evidence.md`, from what is committed. */
export function evidenceIn(store: Store): string {
  return evidence(
    experiments.flatMap((experiment) => {
      const results = store.results(experiment.id, 'own');
      const deep = experiment.deep === undefined ? null : store.results(experiment.id, 'deep');
      return results === null ? [] : [{ experiment, results, deep }];
    }),
    everyClaim.flatMap((claim) => {
      const results = store.claim(claim.id);
      return results === null ? [] : [{ claim, results, fresh: store.fresh(claim.id) }];
    }),
  );
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
