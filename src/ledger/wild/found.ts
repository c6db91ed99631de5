import { internal } from '#components/site/links.ts';
import { at } from '#lib/assert/at.ts';
import { encode, printQuery } from '#lib/link/index.ts';
import { pinned } from '#lib/pin/index.ts';
import type { WildCommitted, WildResults } from '#lib/simulations/wild-results.ts';
import {
  both,
  claimText,
  type FoundClaim,
  measureOf,
  reasonsText,
  settingText,
  sixClaims,
  verdictWords,
} from '#lib/wild/index.ts';
import committed from '#lib/wild/results.json' with { type: 'json' };
import { wild } from './figure.ts';

/** A claim as someone made it, with what it came to, as the page has it. */
export interface FoundOnPage {
  readonly found: FoundClaim;
  readonly word: string;
  /** As the form puts it. */
  readonly said: string;
  /** The network and how it learns. */
  readonly network: string;
  /** What that was read off, with its interval. */
  readonly came: string;
  /** Whether we had expected it. */
  readonly isExpected: boolean;
  /** Opens it in the form, with its result to be checked. */
  readonly href: string;
}

const { claims: results } = committed as unknown as WildResults;

function onPage(found: FoundClaim, own: WildCommitted): FoundOnPage {
  const { claim } = found;
  const { kind } = measureOf(claim);
  const sums = both((side) => own.values.reduce((sum, values) => sum + values[side], 0));
  const query = pinned(encode(wild.parameters, claim, wild.defaults), own);
  return {
    found,
    word: verdictWords[own.judged.verdict],
    said: claimText(claim),
    network: settingText(claim),
    came: reasonsText(
      claim,
      {
        rows: own.values.map((values, index) => ({ seed: claim.from + index, values })),
        totals: kind === 'share' ? sums : both((side) => sums[side] / own.values.length),
        diverged: own.diverged,
        never: own.never,
        judged: own.judged,
      },
      own.judged,
    ),
    isExpected: own.judged.verdict === found.expected,
    href: `${internal('/claims/wild/')}?fig=${wild.id}&${printQuery(query)}#${wild.id}`,
  };
}

/** The six of the page; which results are whose, a test holds. */
export const foundClaims: readonly FoundOnPage[] = sixClaims.map((found, index) =>
  onPage(found, at(results, index)),
);

const said = {
  Holds: ['holds as it is put', 'hold as they are put'],
  'Does not hold': ['does not hold', 'do not hold'],
  Undecided: ['is undecided', 'are undecided'],
} as const;

/** “Five do not hold, and one is undecided.” */
export function tally(): string {
  const parts = Object.entries(said).flatMap(([word, [one, many]]) => {
    const count = foundClaims.filter((found) => found.word === word).length;
    return count === 0 ? [] : [`${numberWords[count]} ${count === 1 ? one : many}`];
  });
  const text = parts.join(', and ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const numberWords = ['none', 'one', 'two', 'three', 'four', 'five', 'six'] as const;
