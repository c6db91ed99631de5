import { getCollection } from 'astro:content';
import type { Reference } from '#lib/references/index.ts';

/** The work with this key. Throws, and so fails the build, naming the keys there are. */
export async function source(key: string): Promise<Reference> {
  const works = await getCollection('references');
  const found = works.find(({ id }) => id === key);
  if (!found) {
    throw new Error(
      `Cite: expected one of ${works
        .map(({ id }) => id)
        .sort()
        .join(', ')}; received ${key}`,
    );
  }
  return found.data;
}
