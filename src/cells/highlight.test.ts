import { expect, it } from 'vitest';
import { tokenLines, tokensOf } from './highlight.ts';

const code = `// a note: const
export const off = 'it''s'; /* two
lines */ x.of = 0.5e-3 + a1; \`of\``;

it('colours comments, strings and keywords, and loses nothing', () => {
  const tokens = tokensOf(code);
  expect(tokens.map(({ text }) => text).join('')).toBe(code);
  expect(tokens.filter(({ kind }) => kind !== null).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'comment // a note: const',
    'keyword export const',
    "string 'it'",
    "string 's'",
    'comment /* two\nlines */',
    'string `of`',
  ]);
});

it('goes line by line, and ends at the last one', () => {
  const lines = tokenLines(`${code}\n`);
  expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual(code.split('\n'));
  expect(lines[2]?.[0]).toEqual({ kind: 'comment', text: 'lines */' });
});
