import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { present } from '../assert/present.ts';
import { type Experiment, inputsOf } from '../evidence/index.ts';
import type { Claim } from './claim.ts';
import { planOf } from './plan.ts';
import { type FindingsOf, type Judged, judge } from './rule.ts';

/** What a claim came to, as it is committed; never edited by hand. */
export interface ClaimResults extends Judged {
  readonly id: string;
  /** SHA-256 of all that decides: the parts, and what is run for them with which seeds. */
  readonly inputs: string;
  /** What it rests on, by experiment and figure: value, and the ends of its interval where it has one. */
  readonly figures: ClaimFigures;
}

export type ClaimFigures = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** SHA-256 of what was decided about a claim: its parts with their sides, and what is run for them with which seeds. */
export function claimInputs(claim: Claim, experimentOf: (id: string) => Experiment): string {
  const runs = planOf(claim, experimentOf, { from: null, form: 'whole' }).map(inputsOf);
  const parts = claim.parts.map(({ side, experiment, figures }) => ({ side, experiment, figures }));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify({ id: claim.id, parts, runs }))));
}

/** What a claim comes to by the findings of its experiments. */
export function claimResults(
  claim: Claim,
  experimentOf: (id: string) => Experiment,
  findingsOf: FindingsOf,
): ClaimResults {
  const figures: Record<string, Record<string, readonly number[]>> = {};
  for (const { experiment, figures: names } of claim.parts) {
    const own = figures[experiment] ?? {};
    for (const name of names) {
      const { value, interval } = present(findingsOf(experiment)[name], `${name} of ${experiment}`);
      own[name] = [value, ...(interval ?? [])];
    }
    figures[experiment] = own;
  }
  const inputs = claimInputs(claim, experimentOf);
  return { id: claim.id, inputs, ...judge(claim, experimentOf, findingsOf), figures };
}

/** What is wrong with what is committed of a claim, each with the claim's id first. */
export function claimProblems(
  { id, sentences }: Claim,
  committed: ClaimResults | null,
  recomputed: ClaimResults,
): readonly string[] {
  const said = sentences[recomputed.verdict];
  const missing =
    said === undefined ? [`claim ${id}: expected a sentence for “${recomputed.verdict}”, received none`] : [];
  if (committed === null) return [`claim ${id}: expected a committed verdict, received none`, ...missing];
  const different = (['inputs', 'figures', 'verdict', 'outcomes'] as const).filter(
    (part) => JSON.stringify(committed[part]) !== JSON.stringify(recomputed[part]),
  );
  return [
    ...different.map(
      (part) =>
        `claim ${id}: ${part}: committed is ${JSON.stringify(committed[part])}, recomputed is ${JSON.stringify(recomputed[part])}`,
    ),
    ...missing,
  ];
}
