import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { activations } from '../src/lib/activations/index.ts';
import { present } from '../src/lib/assert/present.ts';
import { type Block, blocksOf } from './lesson-text.ts';
import { files, read } from './sources.ts';

/** Notes for teachers speak to who knows the words; a heading names what comes next. */
const leftOut = ['TeacherNote', 'heading'];

interface Lesson {
  readonly path: string;
  readonly blocks: readonly Block[];
}

const frontMatter = (source: string): Readonly<Record<string, unknown>> =>
  parse(present(/^---\n([\s\S]*?)\n---/.exec(source)?.[1], 'front matter'));

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/**
 * Words of the glossary that a lesson uses before one introduces them by a mark, each with its place: in an earlier lesson than
 * the first mark, or above it. A word's forms are its entry, that with an s, and whatever lessons mark as it; where one form
 * lies in another, the longer counts.
 *
 * @param lessons in their order
 * @param entries each word's own form by its id
 */
function early(lessons: readonly Lesson[], entries: ReadonlyMap<string, string>): readonly string[] {
  const pieces = lessons.flatMap(({ path, blocks }) =>
    blocks.flatMap((block) => block.map((piece) => ({ ...piece, path }))),
  );
  const idOf = new Map<string, string>();
  for (const [id, form] of entries) for (const each of [form, `${form}s`]) idOf.set(each.toLowerCase(), id);
  for (const { term, text } of pieces) if (term !== null) idOf.set(text.toLowerCase(), term);
  const forms = [...idOf.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const any = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

  const marked = new Set(pieces.flatMap(({ term }) => term ?? []));
  const introduced = new Set<string>();
  const told = new Set<string>();
  return pieces.flatMap(({ text, term, path, line }) => {
    if (term !== null) {
      introduced.add(term);
      return [];
    }
    return [...text.matchAll(any)].flatMap(({ 0: form, index }) => {
      const id = idOf.get(form.toLowerCase().replace(/\s+/g, ' '));
      if (id === undefined || !marked.has(id) || introduced.has(id) || told.has(id)) return [];
      told.add(id);
      const around = text.slice(Math.max(0, index - 25), index + form.length + 25).replace(/\s+/g, ' ');
      return [`${path}:${line}: ${id}, in “…${around}…”`];
    });
  });
}

describe('a word of the glossary is used once it has been introduced', () => {
  const entries = new Map([
    ...files
      .filter((path) => /^src\/content\/glossary\/[^/]+\.md$/.test(path))
      .map((path): [string, string] => [
        path.replace(/^.*\/|\.md$/g, ''),
        String(frontMatter(read(path)).term),
      ]),
    ...activations.map(({ id, label }): [string, string] => [id, label]),
  ]);

  it('as it is looked for: in every form, in an earlier lesson or above its mark, the longest form first', () => {
    const small = new Map([
      ['unit', 'unit'],
      ['dead-unit', 'dead unit'],
      ['kink', 'kink'],
      ['layer', 'layer'],
    ]);
    const lesson = (path: string, text: string): Lesson => ({ path, blocks: blocksOf(text, leftOut) });
    const first = '# On units\n\nTwo Units, a dead unit, a <Term id="unit">unit</Term> and unitary ones.';
    const second = 'Its <Term id="kink">corners</Term>, <Term id="dead-unit">dead units</Term>; a layer.';
    const zeroth = '<TeacherNote>\n\nThe corners.\n\n</TeacherNote>\n\nNo corners yet.';
    expect(early([lesson('0', zeroth), lesson('1', first), lesson('2', second)], small)).toEqual([
      '0:7: kink, in “…No corners yet.…”',
      '1:3: unit, in “…Two Units, a dead unit, a …”',
      '1:3: dead-unit, in “…Two Units, a dead unit, a …”',
    ]);
  });

  it('in the lessons', () => {
    const lessons = files
      .filter((path) => /^src\/content\/lessons\/[^/]+\.mdx$/.test(path))
      .map((path) => ({ path, source: read(path) }))
      .map(({ path, source }) => ({
        path,
        order: Number(frontMatter(source).order),
        blocks: blocksOf(source, leftOut),
      }))
      .sort((a, b) => a.order - b.order);
    expect(early(lessons, entries)).toEqual([]);
  });
});
