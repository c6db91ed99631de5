import { at } from '../assert/at.ts';
import { digestOf, type Pin } from '../pin/index.ts';
import {
  both,
  type FoundClaim,
  type Judged,
  judgedRows,
  measureOf,
  pinnedRows,
  resultOf,
  type WildPair,
} from '../wild/index.ts';
import { wildPair } from './wild.ts';
import { wildInputs } from './wild-setup.ts';

/** What a claim came to, as it is committed; never edited by hand. */
export interface WildCommitted extends Pin {
  readonly id: string;
  /** SHA-256 of what was run: the claim, and the specifications of all its seeds. */
  readonly inputs: string;
  /** Updates of a run. */
  readonly limit: number;
  /** A seed each, in order: the number of each side. */
  readonly values: readonly (readonly [number, number])[];
  readonly diverged: readonly [number, number];
  readonly never: readonly [number, number];
  readonly judged: Judged;
}

/** All of them, in the order of the page. */
export interface WildResults {
  readonly claims: readonly WildCommitted[];
}

export const wildInputsDigest = ({ claim }: FoundClaim): string =>
  digestOf({ claim, inputs: wildInputs(claim) });

/** The first seeds of a claim, run here and now. */
export const wildPairs = ({ claim }: FoundClaim, seeds: number = claim.seeds): readonly WildPair[] =>
  wildInputs(claim).slice(0, seeds).map(wildPair);

/** Runs a claim with all its seeds. */
export function wildResultsOf(found: FoundClaim): WildCommitted {
  const { id, claim } = found;
  const pairs = wildPairs(found);
  const { rows, diverged, never } = resultOf(claim, pairs);
  const values = rows.map((row) => row.values);
  const [{ engine, limit }] = at(pairs, 0);
  return {
    id,
    inputs: wildInputsDigest(found),
    engine,
    digest: digestOf(pinnedRows(claim, pairs)),
    limit,
    values,
    diverged,
    never,
    judged: judgedRows(claim, values, limit),
  };
}

/** What is wrong with what is committed of a claim, found without running it, each with its id first. */
export function wildProblems(found: FoundClaim, committed: WildCommitted | undefined): readonly string[] {
  const place = `claim ${found.id}`;
  if (committed === undefined) return [`${place}: expected committed results, received none`];
  const problems: string[] = [];
  if (committed.inputs !== wildInputsDigest(found)) problems.push(`${place}: what is run has changed since`);
  if (committed.values.length !== found.claim.seeds)
    problems.push(`${place}: expected ${found.claim.seeds} seeds, received ${committed.values.length}`);
  const judged = judgedRows(found.claim, committed.values, committed.limit);
  for (const key of ['mean', 'lower', 'upper', 'verdict', 'needed'] as const) {
    if (judged[key] !== committed.judged[key])
      problems.push(`${place}: ${key}: expected ${judged[key]}, received ${committed.judged[key]}`);
  }
  return problems;
}

/** Which of its first seeds come to something else than is committed. */
export function wildSeedProblems(
  found: FoundClaim,
  committed: WildCommitted,
  seeds: number,
): readonly string[] {
  const { claim, id } = found;
  const measure = measureOf(claim);
  return wildPairs(found, seeds).flatMap((pair, index) => {
    const values = both((side) => measure.value(pair[side], { ...claim, limit: pair[side].limit }));
    const before = at(committed.values, index);
    return values.every((value, side) => value === before[side])
      ? []
      : [
          `claim ${id}: seed ${claim.from + index}: expected ${before.join(' and ')}, received ${values.join(' and ')}`,
        ];
  });
}
