import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import {
  type ClaimVerdict,
  findingsFrom,
  type Judged,
  observationsOf,
  type Part,
  type PartOutcome,
  partOutcome,
  planOf,
  type Row,
  verdictOf,
} from '#lib/claims/index.ts';
import type { Finding, Observation, Planned } from '#lib/evidence/index.ts';
import type { ClaimRunState } from './figure.ts';

/** An experiment as a page is given it: seeds that follow each other by the first one and their number. */
export interface PagePlan extends Pick<Planned, 'id' | 'figures' | 'expected'> {
  readonly seeds: Readonly<Record<string, readonly [first: number, count: number]>>;
}

/** All that a page has of a claim. */
export interface PageClaim {
  readonly parts: readonly Part[];
  readonly quick: number;
  readonly plans: readonly PagePlan[];
  readonly published: Judged & {
    /** By experiment and figure. */
    readonly findings: Readonly<Record<string, Readonly<Record<string, Finding>>>>;
  };
  /** What each figure is, by experiment and figure. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How often its verdict came out the same on fresh seeds. */
  readonly fresh: { readonly sets: number; readonly alike: number; readonly quickAlike: number };
}

const plannedOf =
  ({ plans }: Pick<PageClaim, 'plans'>) =>
  (id: string): Planned => {
    const { seeds, ...plan } = present(
      plans.find((one) => one.id === id),
      `experiment ${id}`,
    );
    const arms = Object.entries(seeds).map(([name, [first, count]]) => [
      name,
      { seeds: Array.from({ length: count }, (_, index) => first + index) },
    ]);
    return { ...plan, arms: Object.fromEntries(arms) };
  };

/** What is run for a state. */
export const planFor = (claim: PageClaim, { from, form }: ClaimRunState): readonly Planned[] =>
  planOf(claim, plannedOf(claim), { from, form });

/** A part, and what the runs so far have said of it; null while one of its experiment's runs is missing. */
export interface PartResult {
  readonly part: Part;
  readonly outcome: PartOutcome | null;
  /** How many of its experiment's runs are done, and how many there are. */
  readonly done: number;
  readonly runs: number;
  readonly figures: readonly {
    readonly name: string;
    /** What it is, in words with its unit. */
    readonly label: string;
    readonly published: Finding;
    readonly own: Finding | null;
  }[];
}

export interface RunResult {
  readonly parts: readonly PartResult[];
  /** null while one of them is. */
  readonly verdict: ClaimVerdict | null;
}

/** What came of rows, some of which may be missing still. */
export function resultOf(
  claim: PageClaim,
  plan: readonly Planned[],
  rows: readonly Row[],
  observed: readonly (readonly Observation[] | null)[],
): RunResult {
  const findings = new Map(
    plan.map((experiment) => {
      const own = rows.flatMap((row, index) => (row.experiment === experiment.id ? [index] : []));
      const seedsOf = (indices: readonly number[]): number =>
        indices.reduce((sum, index) => sum + at(rows, index).seeds.length, 0);
      const done = own.filter((index) => (observed[index] ?? null) !== null);
      const isWhole = own.length > 0 && done.length === own.length;
      const all = observed.map((each) => each ?? []);
      return [
        experiment.id,
        {
          done: seedsOf(done),
          runs: seedsOf(own),
          findings: isWhole ? findingsFrom(experiment, observationsOf(experiment, rows, all)) : null,
        },
      ];
    }),
  );
  const parts = claim.parts.map((part): PartResult => {
    const { done, runs, findings: own } = present(findings.get(part.experiment), part.experiment);
    const planned = present(
      plan.find(({ id }) => id === part.experiment),
      part.experiment,
    );
    const published = present(claim.published.findings[part.experiment], part.experiment);
    return {
      part,
      outcome: own === null ? null : partOutcome(part, planned, own),
      done,
      runs,
      figures: part.figures.map((name) => ({
        name,
        label: present(claim.labels[part.experiment]?.[name], name),
        published: present(published[name], name),
        own: own?.[name] ?? null,
      })),
    };
  });
  const outcomes = parts.flatMap(({ part: { side }, outcome }) =>
    outcome === null ? [] : [{ side, outcome }],
  );
  return { parts, verdict: outcomes.length < parts.length ? null : verdictOf(outcomes) };
}
