import { activations } from '#lib/activations/index.ts';
import { present } from '#lib/assert/present.ts';
import { plain } from '#lib/notebook/index.ts';
import { inlineFormula } from './markdown.ts';

const entries = import.meta.glob<string>('../../content/glossary/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A word with what it means, in Markdown: an entry of the glossary, or an activation of the registry. */
export interface Word {
  readonly term: string;
  readonly meaning: string;
}

/** Throws an Error where there is no such word, or where its entry is not a term and a paragraph. */
export function wordOf(id: string): Word {
  const activation = activations.find((each) => each.id === id);
  if (activation !== undefined) {
    const { label, gloss, tex } = activation;
    return { term: label, meaning: `${plain(gloss)} ${inlineFormula(`f(z) = ${tex}`)}` };
  }
  const entry = present(entries[`../../content/glossary/${id}.md`], `a word ${id}`);
  const [, term, meaning] = /^---\nterm: (.+)\n(?:.+\n)*?---\s+(.+)\s*$/.exec(entry) ?? [];
  return {
    term: present(term, `a term in the entry of ${id}`),
    meaning: present(meaning, `a paragraph in the entry of ${id}`),
  };
}
