import { at } from '#lib/assert/at.ts';

/**
 * Of some words the one that another is most likely a misspelling of, or undefined where none is near: at most a third
 * of its letters may be wrong, missing or too many.
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  return words
    .map((candidate) => ({ candidate, apart: distance(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, apart }) => apart <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.apart - b.apart)[0]?.candidate;
}

/** How many letters have to be changed, put in or taken out. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...a].entries()) {
    const now = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const changed = at(before, column) + (letter === other ? 0 : 1);
      now.push(Math.min(at(now, column) + 1, at(before, column + 1) + 1, changed));
    }
    before = now;
  }
  return at(before, b.length);
}
