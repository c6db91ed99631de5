import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { type Experiment, type Finding, outcome } from '../evidence/index.ts';
import type { Claim, ClaimVerdict, Part, Side } from './claim.ts';

/** What runs have said of a part. `open`: the interval of some figure lies on both sides. */
export type PartOutcome = 'borne out' | 'contradicted' | 'open';

/** Findings by experiment, by figure. */
export type FindingsOf = (experiment: string) => Readonly<Record<string, Finding>>;
/** What was expected of an experiment. */
export type ExpectedOf = (id: string) => Pick<Experiment, 'expected'>;

/** Borne out: every expectation that it names holds. Contradicted: one of them fails. Else it is open. */
export function partOutcome(
  { experiment: id, figures }: Part,
  { expected }: Pick<Experiment, 'expected'>,
  findings: Readonly<Record<string, Finding>>,
): PartOutcome {
  const outcomes = figures.flatMap((figure) => {
    const about = expected.filter((expectation) => expectation.figure === figure);
    if (about.length === 0)
      throw new Error(`part on ${id}: expected a figure with an expectation, received ${figure}`);
    return about.map((expectation) => outcome(expectation, present(findings[figure], `${figure} of ${id}`)));
  });
  if (outcomes.includes('fails')) return 'contradicted';
  return outcomes.includes('open') ? 'open' : 'borne out';
}

/**
 * The rule by which the outcomes of a claim's parts become its verdict, the same for every claim. A part that is contradicted
 * speaks for the other side. No clear difference: some part is open. Holds: all parts speak for it. Not as stated: all speak
 * against it. Holds with conditions: some do, and some do not.
 */
export function verdictOf(
  parts: readonly { readonly side: Side; readonly outcome: PartOutcome }[],
): ClaimVerdict {
  at(parts, 0);
  if (parts.some(({ outcome: came }) => came === 'open')) return 'no clear difference';
  const speaksFor = parts.map(({ side, outcome: came }) => (side === 'for') === (came === 'borne out'));
  if (speaksFor.every((isFor) => isFor)) return 'holds';
  return speaksFor.includes(true) ? 'holds with conditions' : 'not as stated';
}

/** What a claim has come to. */
export interface Judged {
  readonly verdict: ClaimVerdict;
  /** In the order of its parts. */
  readonly outcomes: readonly PartOutcome[];
}

export function judge(
  { parts }: Pick<Claim, 'parts'>,
  expectedOf: ExpectedOf,
  findingsOf: FindingsOf,
): Judged {
  const outcomes = parts.map((part) =>
    partOutcome(part, expectedOf(part.experiment), findingsOf(part.experiment)),
  );
  return {
    verdict: verdictOf(parts.map(({ side }, index) => ({ side, outcome: at(outcomes, index) }))),
    outcomes,
  };
}

/** The rule as the page says it: plain text with *emphasis*. */
export const rule = `Each claim’s file names the expectations of our experiments that it rests on, each for the claim as it is put or
against it, written down before the fresh seeds were run; where a part was chosen after a look, its page says so. A part is *borne out* where the whole 95 % interval of each of its figures is where it was
expected, *contradicted* where one is wholly elsewhere, else *open*. All parts for the claim: it *holds*. All against: *not as stated*.
Some of each: it *holds with conditions*. One part open: *no clear difference*.`;
