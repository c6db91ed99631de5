/** A page's text as Pagefind keeps it, and which of its words were matched. */
export interface Matched {
  readonly raw_content: string;
  readonly locations: readonly number[];
}

/** Letters and digits alone, small and without accents, as the index keeps them. */
const bare = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/**
 * The words that each have to be found; none for a phrase in quotes, which is found as it stands or not at all.
 *
 * @example termsOf('dead unit?') // dead, unit
 */
export function termsOf(words: string): readonly string[] {
  if (/^".*"$/.test(words)) return [];
  return words.split(/\s+/).map(bare).filter(Boolean);
}

/** Whether one of the words that were matched has the term in it. */
export function has({ raw_content, locations }: Matched, term: string): boolean {
  const words = raw_content.split(raw_content.includes('\u200b') ? '\u200b' : /\s+/);
  return locations.some((at) => bare(words[at] ?? '').includes(term));
}
