import type { Experiment, Finding, Observations } from '../evidence/index.ts';
import type { Claim, ClaimVerdict } from './claim.ts';
import { type ClaimFigures, claimInputs } from './committed.ts';
import { planOf } from './plan.ts';
import { findingsFrom } from './rows.ts';
import { judge, type PartOutcome } from './rule.ts';

/** What a claim came to on one set of fresh seeds. */
export interface FreshSet {
  /** The lowest seed of each of its experiments. */
  readonly from: number;
  readonly verdict: ClaimVerdict;
  readonly outcomes: readonly PartOutcome[];
  /** The verdict of the quick form: the first seeds of the same. */
  readonly quick: ClaimVerdict;
  /** By experiment and figure: value, and the ends of its interval where it has one. */
  readonly figures: ClaimFigures;
}

/** All its sets; never edited by hand. */
export interface FreshResults {
  readonly id: string;
  /** As in the claim’s own results: of what was decided. */
  readonly inputs: string;
  readonly sets: readonly FreshSet[];
}

/** How many sets of seeds a claim is held against, and the lowest seed of each: apart by more than any experiment has. */
export const freshFroms: readonly number[] = Array.from(
  { length: 20 },
  (_, index) => 10_000 * (index + 1) + 1,
);

/** In how many of the sets the verdict has to hold. */
export const freshLeast = 18;

/** What a claim came to on one set, from what was observed of its experiments with all their seeds. */
export function freshSet(
  claim: Claim,
  from: number,
  experimentOf: (id: string) => Experiment,
  observedOf: (experiment: string) => Observations,
): FreshSet {
  const judged = (form: 'whole' | 'quick') => {
    const plan = planOf(claim, experimentOf, { from, form });
    const findings = Object.fromEntries(
      plan.map((each) => [each.id, findingsFrom(each, observedOf(each.id))]),
    );
    const found = judge(claim, experimentOf, (id) => findings[id] ?? {});
    return { ...found, findings };
  };
  const { verdict, outcomes, findings } = judged('whole');
  return {
    from,
    verdict,
    outcomes,
    quick: judged('quick').verdict,
    figures: Object.fromEntries(
      Object.entries(findings).map(([id, each]) => [
        id,
        Object.fromEntries(Object.entries(each).map(([name, finding]) => [name, rounded(finding)])),
      ]),
    ),
  };
}

/** Six digits say what came out; the sets are not compared to the bit. */
const rounded = ({ value, interval }: Finding): readonly number[] =>
  [value, ...(interval ?? [])].map((number) => Number(number.toPrecision(6)));

/** What is wrong with the sets that are committed of a claim, each with the claim’s id first. */
export function freshProblems(
  claim: Claim,
  experimentOf: (id: string) => Experiment,
  { verdict }: { readonly verdict: ClaimVerdict },
  fresh: FreshResults | null,
): readonly string[] {
  const place = `claim ${claim.id}: fresh seeds`;
  if (fresh === null) return [`${place}: expected ${freshFroms.length} sets, received none`];
  const problems: string[] = [];
  if (fresh.inputs !== claimInputs(claim, experimentOf))
    problems.push(`${place}: what was decided has changed since`);
  if (fresh.sets.map(({ from }) => from).join() !== freshFroms.join()) {
    problems.push(`${place}: expected ${freshFroms.length} sets, received ${fresh.sets.length}`);
  }
  const alike = fresh.sets.filter((set) => set.verdict === verdict).length;
  if (alike < freshLeast) {
    problems.push(`${place}: expected “${verdict}” in at least ${freshLeast} sets, received ${alike}`);
  }
  return problems;
}
