import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../', import.meta.url));
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);

/** The classes that a sheet's selectors name, but for KaTeX's. */
const classesIn = (css: string): readonly string[] => {
  const parts = css.replace(/\/\*.*?\*\//gs, '').match(/[^{};]*(?=\{)/g) ?? [];
  const selectors = parts.filter((part) => !part.trim().startsWith('@'));
  const names = selectors.flatMap((part) => part.match(/(?<=\.)[a-z][\w-]*/gi) ?? []);
  return [...new Set(names)].filter((name) => !name.startsWith('katex'));
};

const word = '[a-z]+(?:-[a-z]+)*';
const scheme = new RegExp(`^${word}(?:__${word})?(?:--${word})?$`);

/** Names that join to another block of the sheet what is its element: `hero-text` beside `hero`. */
const halves = (names: readonly string[]): readonly string[] =>
  names.filter((name) =>
    names.some((block) => !block.includes('_') && new RegExp(`^${block}-[a-z]`).test(name)),
  );

describe('classes are named block__element--modifier', () => {
  it.each(sheets)('in %s', (sheet) => {
    const names = classesIn(readFileSync(`${source}${sheet}`, 'utf8'));
    expect(names.filter((name) => !scheme.test(name))).toEqual([]);
    expect(halves(names)).toEqual([]);
  });

  it('another name is seen', () => {
    const names = classesIn(
      '.hero { margin: 0.5rem } .hero-text:hover, .heroFigure > .hero__way--wide { color: red }',
    );
    expect(names).toEqual(['hero', 'hero-text', 'heroFigure', 'hero__way--wide']);
    expect(names.filter((name) => !scheme.test(name))).toEqual(['heroFigure']);
    expect(halves(names)).toEqual(['hero-text']);
  });
});
