import bibliography from '#content/references.bib?raw';
import type { Vocabulary } from '#course/vocabulary.ts';
import { present } from '#lib/assert/present.ts';
import { narrative, parenthetical, parseBibliography, type Reference } from '#lib/references/index.ts';

const works = parseBibliography(bibliography);

/** The work of the bibliography with this key. Throws an Error where there is none. */
export const workOf = (key: string): Reference =>
  present(
    works.find((work) => work.key === key),
    `a work of the bibliography with the key ${key}`,
  );

/** A citation in words: “(He et al., 2015; Maas et al., 2013)”, or “He et al. (2015)” where it is part of its sentence. */
export function citation({ id, narrative: inSentence }: Vocabulary['Cite']): string {
  const cited = id.split(/\s+/).map(workOf);
  return inSentence ? cited.map(narrative).join(', ') : `(${cited.map(parenthetical).join('; ')})`;
}
