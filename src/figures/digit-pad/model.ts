import { plural } from '#components/ui/grammar.ts';
import type { TableData } from '#components/ui/table.ts';
import { at } from '#lib/assert/at.ts';
import { formatPercent } from '#lib/charts/format.ts';
import { mostStrokes } from '#lib/digits/draw.ts';
import type { Ink } from '#lib/digits/ink.ts';
import { frameOf, isDot, type PadFrame, pictureIn, wholePad } from '#lib/digits/prepare.ts';
import { digitsReaderSetup } from '#lib/simulations/digits-reader-setup.ts';
import { digitsSetup } from '#lib/simulations/digits-setup.ts';
import { sum } from '#lib/statistics/sum.ts';
import type { DigitBar } from '../shared/digits/DigitBars.tsx';
import { pixelRows } from '../shared/digits/pixel-rows.ts';
import { sureness, surenessAtBar } from '../shared/digits/sureness.ts';
import { architecture, type DigitPadState } from './figure.ts';

const { edge, pixels: pixelCount, mostInk } = digitsReaderSetup;

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
export type Reading = readonly number[] | null;

interface Guess {
  readonly digit: number;
  readonly share: number;
}

/** The two digits that a network is surest of. */
export function guesses(reading: readonly number[]): { readonly best: Guess; readonly next: Guess } {
  const ranked = reading.map((share, digit) => ({ digit, share })).sort((a, b) => b.share - a.share);
  return { best: at(ranked, 0), next: at(ranked, 1) };
}

/** What the figure says now: true of every state, also while the network still learns. */
export function sentence({ ink, entry }: DigitPadState, reading: Reading): string {
  if (ink.length === 0) return 'The pad is empty: there is nothing to read.';
  if (reading === null) return 'The network is still learning its digits; what it reads comes in a moment.';
  const { best, next } = guesses(reading);
  const second = next.share < 0.01 ? '' : `; next ${next.digit}, ${sureness(next.share)}`;
  const guess = `${best.digit}, ${sureness(best.share)} sure${second}.`;
  if (isDot(ink)) return `A dot is no digit, and the network reads one all the same: ${guess}`;
  return entry === 'prepared' ? `Read as ${guess}` : `Left as it was drawn, it is read as ${guess}`;
}

/** The ten bars, all of them empty where there is nothing to read. */
export function barsOf(reading: Reading): readonly DigitBar[] {
  const best = reading === null ? null : guesses(reading).best.digit;
  return Array.from({ length: digitsSetup.classes }, (_, digit) => {
    const share = reading === null ? null : at(reading, digit);
    return {
      digit,
      share: share ?? 0,
      text: share === null ? '–' : surenessAtBar(share),
      mark: digit === best ? 'read' : null,
    };
  });
}

/** From 0 to 1, row by row, as pictures are drawn; paper where nothing goes in. */
export const shadesOf = (entry: Entry | null): readonly number[] =>
  entry === null ? Array.from({ length: pixelCount }, () => 0) : entry.pixels.map((pixel) => pixel / mostInk);

/** What goes in, for those who cannot see it. */
export function pictureLabel(entry: Entry | null): string {
  if (entry === null) return `The picture that goes in, ${edge} × ${edge} pixels: empty.`;
  const inked = formatPercent(sum(shadesOf(entry)) / pixelCount);
  return `The picture that goes in, ${edge} × ${edge} pixels: ${inked} of it ink.`;
}

/** The pad, for those who cannot see it. */
export const padLabel = (ink: Ink): string =>
  ink.length === 0 ? 'The pad, empty.' : `The pad, with a drawing of ${plural(ink.length, 'stroke')}.`;

/** Whether the pad takes another stroke. */
export const isFull = (ink: Ink): boolean => ink.length >= mostStrokes;

/** What a reader may want to know who is about to draw. */
export function hint(ink: Ink, isExample: boolean): string {
  if (isExample) return 'This one is an example: your first stroke takes its place.';
  if (isFull(ink)) return `${mostStrokes} strokes fill the pad: take one back, or clear it.`;
  return 'Draw a digit with a mouse, a finger or a pen.';
}

/** How sure the network is of each digit, and the picture that went in, row by row. */
export function table(
  { entry }: DigitPadState,
  seed: number,
  now: Entry | null,
  reading: Reading,
): TableData {
  const how = entry === 'prepared' ? 'centred and scaled' : 'as it was drawn';
  const texts = now === null ? null : pixelRows(now.pixels);
  const rows = Array.from({ length: edge }, (_, row) => [
    `Picture, row ${row + 1}`,
    texts === null ? null : at(texts, row),
  ]);
  return {
    caption: `What goes in, ${how}, and how sure the network is of each digit: ${architecture}, ReLU, seed ${seed}`,
    columns: [
      { label: 'Digit, or pixels of 0 to 16' },
      { label: 'Sure of it', numeric: true, format: (share) => formatPercent(share, 1) },
    ],
    rows: [
      ...Array.from({ length: digitsSetup.classes }, (_, digit) => [
        String(digit),
        reading === null ? null : at(reading, digit),
      ]),
      ...rows,
    ],
    pending: reading === null,
  };
}
