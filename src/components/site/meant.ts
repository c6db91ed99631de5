import { clinging } from '#lib/link/query.ts';

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
