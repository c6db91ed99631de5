import { type CollectionEntry, getCollection } from 'astro:content';
import { type Activation, activations } from '#lib/activations/index.ts';
import { activationPath } from './paths.ts';

/** A word of the glossary: an entry of src/content/glossary, or an activation of the registry. */
export interface Word {
  readonly id: string;
  readonly term: string;
  /** Ids of words that one may want to read next. */
  readonly related: readonly string[];
  readonly definition:
    | { readonly entry: CollectionEntry<'glossary'> }
    | { readonly activation: Activation; readonly href: string };
}

/** The whole glossary, by term. Throws when an entry has the id of an activation, or relates to a word that is not there. */
export async function glossary(): Promise<readonly Word[]> {
  const written = (await getCollection('glossary')).map(
    (entry): Word => ({
      id: entry.id,
      term: entry.data.term,
      related: entry.data.related,
      definition: { entry },
    }),
  );
  const registered = activations.map(
    (activation): Word => ({
      id: activation.id,
      term: activation.label,
      related: ['activation'],
      definition: { activation, href: activationPath(activation.id) },
    }),
  );
  const words = [...written, ...registered].sort((a, b) => a.term.localeCompare(b.term, 'en'));
  const ids = words.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`glossary: expected one entry for ${twice}, received two`);
  for (const { id, related } of words) {
    const missing = related.find((other) => !ids.includes(other));
    if (missing !== undefined) {
      throw new Error(`glossary: ${id}: expected related words of the glossary, received ${missing}`);
    }
  }
  return words;
}

/** The word with this id. Throws, and so fails the build, naming the ids there are. */
export async function word(id: string): Promise<Word> {
  const words = await glossary();
  const found = words.find((entry) => entry.id === id);
  if (!found) {
    const known = words.map((entry) => entry.id).sort();
    throw new Error(`Term: expected one of ${known.join(', ')}; received ${id}`);
  }
  return found;
}

/** The text of an entry without its paragraph, as HTML. Throws unless it is one paragraph. */
export function paragraphOf({ id, rendered }: CollectionEntry<'glossary'>): string {
  const text = /^<p>(.*)<\/p>\s*$/s.exec(rendered?.html ?? '')?.[1];
  if (text === undefined || text.includes('<p>')) {
    throw new Error(`glossary: ${id}: expected one paragraph, received ${JSON.stringify(rendered?.html)}`);
  }
  return text;
}
