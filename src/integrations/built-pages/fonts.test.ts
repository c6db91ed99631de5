import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { charactersFrom, fonts, weightOf, weightsIn } from './fonts.ts';
import { memorySite } from './memory-site.ts';
import { takeThrough } from './pass.ts';

const inter = await readFile(
  createRequire(import.meta.url).resolve(
    '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  ),
);

const katex = await readFile(
  createRequire(import.meta.url).resolve('katex/dist/fonts/KaTeX_Main-Regular.woff2'),
);

/** The files of a site after the step: a page, a script, a sheet and a font. */
async function builtWith(letters: string, script = '', font = '_astro/inter-wght-.F1.woff2', unnamed = '') {
  const site = memorySite(
    {
      'index.html': `<!DOCTYPE html><html><head><link rel="stylesheet" href="/at/_astro/site.A1.css"></head><body>${letters}</body></html>`,
      '_astro/page.P1.js': script,
      '_astro/site.A1.css': `@font-face{src:url(/at/${font}) format("woff2"),url(/a.x.woff) format("woff")}`,
      [font]: font.includes('KaTeX') ? katex : inter,
      '_astro/a.x.woff': 'older',
      ...(unnamed && { [unnamed]: inter }),
    },
    { base: '/at' },
  );
  await takeThrough(site, [fonts(site)]);
  const name = (pattern: RegExp) => [...site.contents.keys()].filter((file) => pattern.test(file)).join();
  return {
    page: String(site.contents.get('index.html')),
    sheetName: name(/\.css$/),
    sheet: String(site.contents.get(name(/\.css$/))),
    fontName: name(/\.woff2$/),
    font: Buffer.from(site.contents.get(name(/\.woff2$/)) ?? ''),
    older: name(/\.woff$/),
  };
}

describe('fonts', () => {
  it('have what pages and scripts have of their characters, however a script writes them', async () => {
    const none = await builtWith('abc');
    const one = await builtWith('abc ě');
    const escaped = await builtWith('abc', String.raw`"\u011b"`);
    expect(none.font.length).toBeLessThan(one.font.length);
    expect(one.font.length).toBeLessThan(inter.length / 20);
    expect(escaped.font.equals(one.font)).toBe(true);
  });

  it('go where no sheet names them', async () => {
    const { fontName } = await builtWith('abc', '', '_astro/inter-wght-.F1.woff2', '_astro/other.F2.woff2');
    expect(fontName).toMatch(/^_astro\/inter-wght-\.[0-9a-f]{8}\.woff2$/);
  });

  it('of formulas have what formulas have', async () => {
    const page = (letters: string) =>
      `<p>abcdefgh</p><span class="katex"><span class="katex-html">${letters}</span></span>`;
    const sizeOf = async (letters: string) =>
      (await builtWith(page(letters), '', '_astro/KaTeX_Main.F1.woff2')).font.length;
    expect(await sizeOf('a')).toBeLessThan(await sizeOf('abcd'));
  });

  it('have names of their own, which their sheets say, whose names pages say', async () => {
    const { page, sheetName, sheet, fontName, older } = await builtWith('abc');
    expect(fontName).toMatch(/^_astro\/inter-wght-\.[0-9a-f]{8}\.woff2$/);
    expect(sheet).toBe(`@font-face{src:url(/at/${fontName}) format("woff2")}`);
    expect(sheetName).toMatch(/^_astro\/site\.[0-9a-f]{8}\.css$/);
    expect(page).toContain(`href="/at/${sheetName}"`);
    expect(older).toBe('');
  });
});

describe('charactersFrom', () => {
  const css =
    '@font-face{src:url(/a/b.woff2);unicode-range:U+41-43,u+1E??,U+2212}@font-face{src:url(/a/c.woff2)}';

  it('are those of the ranges that its face names', () => {
    expect([...'@ABCDẀ−'].filter(charactersFrom(css, 'a/b.woff2')).join('')).toBe('ABCẀ−');
  });

  it('are all where its face names none', () => {
    expect([...'@ẞ'].every(charactersFrom(css, 'a/c.woff2'))).toBe(true);
  });
});

describe('weightOf', () => {
  const weight = (css: string) => weightOf(css, 'a/b.woff2');

  it('is the one that every face of a file is of', () => {
    const face = '@font-face{font-weight:400;src:url(a/b.woff2)}';
    expect(weight(face)).toBe(400);
    expect(weight(`${face}@font-face{src:url(a/c.woff2);font-weight:100 900}`)).toBe(400);
    expect(weight(`${face}@font-face{src:url(a/b.woff2);font-weight:600}`)).toBe(null);
  });

  it('is none of a range, or where nothing is said', () => {
    expect(weight('@font-face{font-weight:100 900;src:url(a/b.woff2)}')).toBe(null);
    expect(weight('@font-face{src:url(a/b.woff2)}')).toBe(null);
  });
});

describe('weightsIn', () => {
  it('are the two usual ones at least', () => {
    expect(weightsIn('@font-face{font-weight:100 900}a{font-weight:600}')).toEqual({ min: 400, max: 700 });
  });

  it('reach as far as a rule asks', () => {
    expect(weightsIn('a{font-weight:300}b{font-weight: 800}')).toEqual({ min: 300, max: 800 });
  });
});
