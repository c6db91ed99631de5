/** Words in a still: a tick's label, an axis' title, a line's name. */
import { at } from '#lib/assert/at.ts';
import { place, trim } from './numbers.ts';

/** A word, and where its baseline begins, ends or has its middle. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  /** From the word's beginning to that of each of its characters, and to its end. */
  readonly advances: readonly number[];
  /** How far up and down its letters can reach. */
  readonly top: number;
  readonly bottom: number;
}

/** From where to where a label goes, from left to right. */
export function extent({ x, anchor, advances }: Label): readonly [number, number] {
  const width = at(advances, advances.length - 1);
  const from = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return [from, from + width];
}

/**
 * One label by its anchor; several as one text, in which each character has its label's place and, in em, how far it is from there.
 * So it may be of any size: a sheet's too.
 */
export function writeLabels(labels: readonly Label[], paint: string): string {
  const content = escapeText(labels.map(({ text }) => text).join(''));
  const [label] = labels;
  if (label !== undefined && labels.length === 1) {
    const anchor = label.anchor === 'start' ? '' : ` text-anchor="${label.anchor}"`;
    return `<text x="${place(label.x)}" y="${place(label.y)}"${anchor} ${paint}>${content}</text>`;
  }
  const characters = labels.flatMap((label) => {
    const [start] = extent(label);
    return label.advances.slice(0, label.text.length).map((advance) => ({
      ...{ x: place(label.x), y: place(label.y) },
      dx: `${trim((start + advance - label.x) / label.size)}em`,
    }));
  });
  const ys = characters.map(({ y }) => y);
  // The last place holds for what follows.
  while (ys.length > 1 && ys.at(-1) === ys.at(-2)) ys.pop();
  const [xs, dxs] = [characters.map(({ x }) => x), characters.map(({ dx }) => dx)];
  return `<text x="${xs.join(' ')}" dx="${dxs.join(' ')}" y="${ys.join(' ')}" ${paint}>${content}</text>`;
}

/** A text or an attribute as it stands in SVG. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
