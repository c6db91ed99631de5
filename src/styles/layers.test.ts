import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layers } from './layers.ts';
import { themeCss } from './palette.ts';

const source = fileURLToPath(new URL('../', import.meta.url));
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);

/** What stands at the top of a sheet: the words before each outermost brace or semicolon. */
function outermost(css: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let words = '';
  for (const sign of css.replace(/\/\*.*?\*\//gs, '')) {
    if (depth === 0 && (sign === '{' || sign === ';')) {
      found.push(words.trim());
      words = '';
    } else if (depth === 0 && sign !== '}') words += sign;
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
  }
  return found;
}

/** Whether it is a layer of the list, or says nothing about any element. */
const isPlaced = (words: string): boolean =>
  layers.some((layer) => words === `@layer ${layer}`) ||
  words === '@font-face' ||
  /^@import "(\.[^"]+"|[^"]+" layer\(katex\))$/.test(words);

describe('layers', () => {
  it.each(sheets)('hold every rule of %s', (sheet) => {
    const words = outermost(readFileSync(`${source}${sheet}`, 'utf8'));
    expect(words).not.toEqual([]);
    expect(words.filter((each) => !isPlaced(each))).toEqual([]);
  });

  it('hold the themes', () => {
    expect(outermost(themeCss([]))).toEqual(['@layer base']);
  });

  it('a rule outside of them is seen', () => {
    expect(
      outermost('/* a{} */ @layer base { a { color: red; } } .loose > b { }').filter((w) => !isPlaced(w)),
    ).toEqual(['.loose > b']);
  });
});
