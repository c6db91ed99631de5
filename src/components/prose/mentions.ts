/** Ids that a lesson's text names with one of its elements, each once, in order: `<Cite id="he2015 maas2013" />`. */
function idsOf(element: 'Cite' | 'Term', body: string): readonly string[] {
  const elements = body.matchAll(new RegExp(`<${element}\\s[^>]*?\\bid="([^"]*)"`, 'g'));
  return [...new Set([...elements].flatMap(([, ids = '']) => ids.split(/\s+/).filter(Boolean)))];
}

/** Keys of the works that a lesson cites. */
export const citedIn = (body: string): readonly string[] => idsOf('Cite', body);

/** Ids of the words that a lesson defines by the glossary. */
export const termsIn = (body: string): readonly string[] => idsOf('Term', body);
