import { type CollectionEntry, getCollection } from 'astro:content';

/** The glossary's entry with this id. Throws, and so fails the build, naming the ids there are. */
export async function word(id: string): Promise<CollectionEntry<'glossary'>> {
  const words = await getCollection('glossary');
  const found = words.find((entry) => entry.id === id);
  if (!found) {
    const known = words.map((entry) => entry.id).sort();
    throw new Error(`Term: expected one of ${known.join(', ')}; received ${id}`);
  }
  return found;
}

export const wordAnchor = (id: string): string => `word-${id}`;
