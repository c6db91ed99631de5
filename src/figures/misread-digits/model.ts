import { plural } from '#components/ui/grammar.ts';
import type { TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import { formatPercent } from '#lib/charts/format.ts';
import { digitsReaderSetup, pixelsOf } from '#lib/simulations/digits-reader-setup.ts';
import type { DigitsReading, Misread } from '#workers/tasks/index.ts';
import type { DigitBar } from '../shared/digits/DigitBars.tsx';
import { pixelRows } from '../shared/digits/pixel-rows.ts';
import { type ReaderState, withActivation } from '../shared/digits/reader.ts';
import { sureness, surenessAtBar } from '../shared/digits/sureness.ts';

/** What is said and drawn of a network: what it misread. */
export interface Found {
  readonly heldOut: number;
  /** null where training diverged. */
  readonly misreadCount: number | null;
  readonly divergedAt: number | null;
  /** Those that it is surest of. */
  readonly misread: readonly Misread[];
}

export function foundIn({ heldOut, misreadCount, divergence, misread }: DigitsReading): Found {
  return { heldOut, misreadCount, divergedAt: divergence?.step ?? null, misread };
}

/** The one that is seen large: the last where there are fewer. null where there is none. */
export const chosenOf = ({ misread }: Found, digit: number): Misread | null =>
  misread[Math.min(digit, misread.length) - 1] ?? null;

/** “a 4, read as 9” */
export const readAs = ({ digit, read }: Misread): string =>
  `${digit === 8 ? 'an' : 'a'} ${digit}, read as ${read}`;

const { mostInk } = digitsReaderSetup;

/** What stands over the numbers of a digit. */
export const inkLabel = `Pixels of 0 to ${mostInk}, row by row`;

/** A digit in numbers, a text for each row. */
export const inkRows = ({ ink }: Misread): readonly string[] =>
  pixelRows(pixelsOf(ink).map((shade) => shade * mostInk));

/** What the figure says now. */
export function sentence(state: ReaderState, found: Found, digit: number): string {
  const { heldOut, misreadCount, divergedAt, misread } = found;
  const who = `The network ${withActivation[state.activation]}`;
  if (misreadCount === null) {
    return `${who} diverged at step ${divergedAt}: what it would read says nothing.`;
  }
  const chosen = chosenOf(found, digit);
  if (chosen === null) return `${who} misreads none of the ${heldOut} digits held out.`;
  const count = `${who} misreads ${misreadCount} of the ${heldOut} digits held out.`;
  const some = misreadCount > misread.length ? ` Shown are the ${misread.length} that it is surest of.` : '';
  return `${count}${some} The large one is ${readAs(chosen)}: it is ${sureness(at(chosen.probabilities, chosen.read))} sure.`;
}

/** What a small picture is called. */
export function nameOf(misread: Misread, index: number): string {
  return `Misread digit ${index + 1}: ${readAs(misread)}, ${sureness(at(misread.probabilities, misread.read))} sure`;
}

export const barsOf = ({ probabilities, digit, read }: Misread): readonly DigitBar[] =>
  probabilities.map((share, place) => {
    const mark = place === read ? 'read' : place === digit ? 'was' : null;
    const note = { read: ' read', was: ' it was' } as const;
    return { digit: place, share, text: `${surenessAtBar(share)}${mark === null ? '' : note[mark]}`, mark };
  });

export function table({ misread }: Found): TableData {
  const percent = (share: number): string => formatPercent(share, 1);
  return {
    caption: `Misread digits, those that the network is surest of first: what each was, what was read, and how sure it is of either`,
    columns: [
      { label: 'Misread', numeric: true },
      { label: 'It was', numeric: true },
      { label: 'Read as', numeric: true },
      { label: 'Sure of what it read', numeric: true, format: percent },
      { label: 'Sure of what it was', numeric: true, format: percent },
      { label: inkLabel, long: true },
    ],
    rows: misread.map((one, index) => [
      index + 1,
      one.digit,
      one.read,
      at(one.probabilities, one.read),
      at(one.probabilities, one.digit),
      inkRows(one).join('; '),
    ]),
  };
}

/** What stands over the small pictures. */
export const heading = ({ misread }: Found): string =>
  misread.length === 0 ? 'No digit to show' : plural(misread.length, 'misread digit');
