/** What clings to a link in a text, at its end: the stop of a sentence, a bracket, a quotation mark, a blank. */
const clinging = /[\s.,;:!?'"’”»)\]}>…*_]+$/u;

/**
 * The ids that a fragment may mean, best first: itself, then without what clings to it, then in small letters.
 * @example idsMeant('#slope-lens%29.')  // ['slope-lens).', 'slope-lens']
 */
export function idsMeant(hash: string): readonly string[] {
  const id = decoded(hash.replace(/^#/, ''));
  const bare = id.replace(clinging, '');
  return [...new Set([id, bare, bare.toLowerCase()])].filter((candidate) => candidate !== '');
}

/** A stray percent sign means itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
