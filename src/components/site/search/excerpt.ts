/** A stretch of an excerpt; marked where it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

const plain = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => entities[entity] ?? entity);

/**
 * Pagefind's excerpt, which is escaped text with `<mark>`s, as stretches of text: nothing of it becomes markup.
 *
 * @example stretches('a <mark>dead</mark> unit') // [a ], [dead] marked, [ unit]
 */
export function stretches(excerpt: string): readonly Stretch[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      return { text: plain(marked ?? part), marked: marked !== undefined };
    });
}
