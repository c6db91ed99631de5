import { describe, expect, it } from 'vitest';
import { plain } from '#lib/notebook/index.ts';
import { below, folded, formula, list, paragraph, quotation, sentence, table } from './markdown.ts';

describe('Markdown of a notebook', () => {
  it('leaves plain text plain', () => {
    expect(plain('a_b * [c] <d> `e` $5\nf')).toBe('a\\_b \\* \\[c\\] \\<d\\> \\`e\\` \\$5 f');
    expect(['# a', '1. a', '2) a', '- a', '-1', '1.5'].map(paragraph)).toEqual([
      '\\# a',
      '1\\. a',
      '2\\) a',
      '\\- a',
      '-1',
      '1.5',
    ]);
  });

  it('keeps formulas and stress of a sentence, and escapes what stands around them', () => {
    expect(sentence('a_b with $a_1 < 0$ is *not* it')).toBe('a\\_b with $a_1 < 0$ is *not* it');
  });

  it('sets a formula on one line, so that it is whole in a quotation', () => {
    expect(quotation(below('a', '', formula('x \\\\\n  y'), 'b'))).toBe('> a\n>\n> $$x \\\\ y$$\n>\n> b');
  });

  it('indents what an item of a list has beside its first line', () => {
    expect(list(['a\n\nb', 'c'])).toBe('- a\n\n  b\n- c');
    expect(list(['a\n\nb', 'c'], true)).toBe('1. a\n\n   b\n2. c');
  });

  it('lets no stroke end a cell of a table', () => {
    expect(table(['a|b', '$|x|$'], [['1', '2']])).toBe(
      '| a\\|b | $\\vert x\\vert $ |\n| --- | ---: |\n| 1 | 2 |',
    );
  });

  it('folds text between tags that stand alone', () => {
    expect(folded('Later', 'It is *so*.')).toBe(
      '<details>\n<summary>Later</summary>\n\nIt is *so*.\n\n</details>',
    );
  });
});
