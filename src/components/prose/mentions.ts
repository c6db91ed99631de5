/** Ids that a lesson's text names with one of its elements, each once, in order: `<Cite id="he2015 maas2013" />`. */
function idsOf(element: 'Cite' | 'Term', body: string): readonly string[] {
  const elements = body.matchAll(new RegExp(`<${element}\\s[^>]*?\\bid="([^"]*)"`, 'g'));
  return [...new Set([...elements].flatMap(([, ids = '']) => ids.split(/\s+/).filter(Boolean)))];
}

/** Keys of the works that a lesson cites. */
export const citedIn = (body: string): readonly string[] => idsOf('Cite', body);

/** Ids of the words that a lesson defines by the glossary. */
export const termsIn = (body: string): readonly string[] => idsOf('Term', body);

/** A lesson's text without its hints and its answers: what a reader sees who has unfolded none of them. */
export const beforeAnswers = (body: string): string => body.replaceAll(/<(Hint|Answer)>[\s\S]*?<\/\1>/g, '');

/** The numbers of experiments that a lesson prints, each once, in order; its decimals are those of its first place. */
export function findingsIn(
  body: string,
): readonly { readonly experiment: string; readonly name: string; readonly digits: number }[] {
  const found = new Map<string, { experiment: string; name: string; digits: number }>();
  for (const [, attributes = ''] of body.matchAll(/<Finding\s([^>]*?)\/>/g)) {
    const text = (attribute: string) => new RegExp(`\\b${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const [experiment, name] = [text('experiment'), text('name')];
    const digits = Number(/\bdigits=\{(\d+)\}/.exec(attributes)?.[1] ?? 0);
    const key = `${experiment} ${name}`;
    if (!found.has(key)) found.set(key, { experiment, name, digits });
  }
  return [...found.values()];
}
