import { describe, expect, it } from 'vitest';
import { listings } from '#lib/listings/index.ts';
import { listing } from '../listings.ts';
import { codeRuns } from './highlight.ts';

describe('colours of code', () => {
  it('are found in both languages, in few pieces', () => {
    const [ours] = codeRuns(
      "/** Half\n * of it. */\nexport const half = (z: number) => z / 2; // 'h'",
      'typescript',
    );
    expect(ours?.pieces).toEqual([
      { kind: 'comment', text: '/** Half\n * of it. */\n' },
      { kind: 'keyword', text: 'export const ' },
      { kind: 'name', text: 'half' },
      { kind: null, text: ' = (z: number) => z / 2; ' },
      { kind: 'comment', text: "// 'h'\n" },
    ]);
    const [theirs] = codeRuns('def half(z):\n    return z if "z" else None', 'numpy');
    expect(theirs?.pieces.filter(({ kind }) => kind !== null)).toEqual([
      { kind: 'keyword', text: 'def ' },
      { kind: 'name', text: 'half' },
      { kind: 'keyword', text: 'return' },
      { kind: 'keyword', text: 'if ' },
      { kind: 'string', text: '"z" ' },
      { kind: 'keyword', text: 'else None\n' },
    ]);
  });

  it('a line with a name stands alone', () => {
    const runs = codeRuns('a\nb\nc\nd', 'numpy', new Map([[1, 'second']]));
    expect(runs.map(({ name, pieces }) => [name, pieces.map(({ text }) => text).join('')])).toEqual([
      [null, 'a\n'],
      ['second', 'b\n'],
      [null, 'c\nd\n'],
    ]);
  });

  it('leave every listing as it is', () => {
    for (const { code, language } of Object.keys(listings).flatMap((id) => listing(id).codes)) {
      const text = codeRuns(code, language).flatMap(({ pieces }) => pieces.map((piece) => piece.text));
      expect(text.join('')).toBe(`${code}\n`);
    }
  });
});
