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
  let last = b.length;
  for (const [row, letter] of [...a].entries()) {
    let corner = 0;
    before = before.map((above, column) => {
      const changed = corner + (letter === b[column - 1] ? 0 : 1);
      last = column === 0 ? row + 1 : Math.min(last + 1, above + 1, changed);
      corner = above;
      return last;
    });
  }
  return last;
}
