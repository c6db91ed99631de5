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

/** The words that were matched, as the index keeps them. */
function matched({ raw_content, locations }: Matched): readonly string[] {
  const words = raw_content.split(raw_content.includes('\u200b') ? '\u200b' : /\s+/);
  return locations.map((at) => bare(words[at] ?? ''));
}

/** Whether one of the words that were matched has the term in it. */
export const has = (page: Matched, term: string): boolean =>
  matched(page).some((word) => word.includes(term));

/**
 * What an unfinished word may become: the words that were matched and begin with it, those of most pages first.
 *
 * @example completions(pages, 'activatio') // activation, activations
 */
export function completions(pages: readonly Matched[], beginning: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const word of new Set(matched(page))) {
      if (word.startsWith(beginning)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en')).map(([word]) => word);
}
