import { present } from '#lib/assert/present.ts';
import {
  type Claim,
  claims,
  type FreshResults,
  freshFroms,
  type Judged,
  judge,
  type PartOutcome,
} from '#lib/claims/index.ts';
import { experimentOf } from '#lib/experiments/index.ts';
import { resultsOf } from './findings.ts';
import { internal } from './paths.ts';

/** A claim with what it came to. */
export interface LedgerEntry extends Judged {
  /** From 1 on, in the order of the usual article. */
  readonly number: number;
  readonly claim: Claim;
  /** What is said after the verdict's word. */
  readonly sentence: string;
  readonly fresh: FreshResults;
  /** Its page. */
  readonly href: string;
}

const freshFiles = import.meta.glob<FreshResults>('../../lib/claims/results/fresh/*.json', {
  eager: true,
  import: 'default',
});

/** All claims, judged from what is committed of their experiments. Throws, and so fails the build, where one has no sentence. */
export const ledger: readonly LedgerEntry[] = claims.map((claim, index) => {
  const judged = judge(claim, experimentOf, (id) => resultsOf(id).findings);
  return {
    ...judged,
    number: index + 1,
    claim,
    sentence: present(
      claim.sentences[judged.verdict],
      `a sentence of claim ${claim.id} for “${judged.verdict}”`,
    ),
    fresh: present(
      freshFiles[`../../lib/claims/results/fresh/${claim.id}.json`],
      `fresh seeds of ${claim.id}`,
    ),
    href: internal(`/claims/${claim.id}/`),
  };
});

/** Claim n. Throws, and so fails the build, where there is none. */
export const claimNumber = (number: number): LedgerEntry =>
  present(ledger[number - 1], `a claim from 1 to ${ledger.length} in place of ${number}`);

/** How often a claim came out the same on fresh seeds. */
export interface FreshCount {
  readonly sets: number;
  readonly alike: number;
  /** In how many the quick form said what all seeds said. */
  readonly quickAlike: number;
}

export function freshCount({ verdict, fresh: { sets } }: Pick<LedgerEntry, 'verdict' | 'fresh'>): FreshCount {
  return {
    sets: sets.length,
    alike: sets.filter((set) => set.verdict === verdict).length,
    quickAlike: sets.filter((set) => set.quick === set.verdict).length,
  };
}

/** In how many sets of fresh seeds a part came out as it did here, in the order of the parts. */
export const partsAlike = ({ outcomes, fresh: { sets } }: LedgerEntry): readonly number[] =>
  outcomes.map((outcome: PartOutcome, index) => sets.filter((set) => set.outcomes[index] === outcome).length);

export const allSets = freshFroms.length;

/** A verdict at the beginning of a sentence. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
