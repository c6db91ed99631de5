import { plural } from '#components/ui/grammar.ts';
import type { TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import { digitEdge } from '#lib/datasets/digits.ts';
import { mostStrokes } from '#lib/digits/draw.ts';
import type { Ink } from '#lib/digits/ink.ts';
import { frameOf, isDot, type PadFrame, pictureIn, wholePad } from '#lib/digits/prepare.ts';
import { probabilitiesOf } from '#lib/digits/probabilities.ts';
import type { DigitNet } from '#workers/tasks/index.ts';
import { architecture, type DigitPadState } from './figure.ts';

/** What goes into the network; null where nothing is drawn. */
export interface Entry {
  /** The square of the pad that becomes the picture. */
  readonly frame: PadFrame;
  /** 8 × 8 pixels of 0 to 16, row by row. */
  readonly pixels: readonly number[];
}

export function entryOf({ ink, entry }: Pick<DigitPadState, 'ink' | 'entry'>): Entry | null {
  const prepared = frameOf(ink);
  if (prepared === null) return null;
  const frame = entry === 'prepared' ? prepared : wholePad;
  return { frame, pixels: pictureIn(frame, ink) };
}

/** How sure the network is of each digit; null where there is nothing to read, or no network yet. */
export type Sureness = readonly number[] | null;

export function read(net: DigitNet | null, entry: Entry | null): Sureness {
  return net === null || entry === null ? null : probabilitiesOf(net, entry.pixels);
}

/** A digit, and how sure the network is that it is that one. */
interface Guess {
  readonly digit: number;
  readonly share: number;
}

/** From the surest on. */
const ranked = (sureness: readonly number[]): readonly Guess[] =>
  sureness.map((share, digit) => ({ digit, share })).sort((a, b) => b.share - a.share);

/** What is less than this is written as 0 %. */
const least = 0.005;

/** “92 %”; it is never wholly sure. */
export const sureText = (share: number): string =>
  share >= 1 - least ? `over ${formatPercent(0.99)}` : formatPercent(share);

/** True of every state, also while the network still learns. */
export function sentence(state: DigitPadState, sureness: Sureness): string {
  if (state.ink.length === 0) return 'The pad is empty: there is nothing to read.';
  if (sureness === null) return 'The network is still learning its digits. What it reads comes in a moment.';
  const [best, next] = ranked(sureness);
  const guess = `${at([best], 0)?.digit}`;
  return guess + String(next);
}
