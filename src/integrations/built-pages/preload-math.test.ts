import { describe, expect, it } from 'vitest';
import { renderTex } from '#components/prose/tex.ts';
import { memorySite, pageAfter } from './memory-site.ts';
import { mathFonts, preloadMath } from './preload-math.ts';
import { parsePage } from './tree.ts';

describe('mathFonts', () => {
  it('names the fonts of a formula with letters and a brace', () => {
    const html = renderTex('f(z) = \\begin{cases} z & z > 0 \\\\ a z & z \\le 0 \\end{cases}', true);
    expect(mathFonts(parsePage(html))).toEqual([
      { font: 'KaTeX_Main-Regular' },
      { font: 'KaTeX_Math-Italic' },
      { font: 'KaTeX_Size4-Regular' },
    ]);
  });

  const everywhere = [{ font: 'KaTeX_Main-Regular' }, { font: 'KaTeX_Math-Italic' }];
  /** A page with a short formula at its top, and one with a brace below so many words. */
  const page = (words: number, apart: boolean) =>
    parsePage(
      `<main>${renderTex('a', false)}<p>${'words '.repeat(words)}</p>${renderTex('\\begin{cases} z \\\\ a z \\end{cases}', apart)}</main>`,
    );

  it('leaves out what stands far below the first screen', () => {
    expect(mathFonts(page(50, true))).toEqual([...everywhere, { font: 'KaTeX_Size4-Regular' }]);
    expect(mathFonts(page(500, true))).toEqual(everywhere);
  });

  it('asks a phone for none of a formula that stands apart below its first screen', () => {
    expect(mathFonts(page(150, true))).toEqual([
      ...everywhere,
      { font: 'KaTeX_Size4-Regular', media: '(min-width: 48em)' },
    ]);
    expect(mathFonts(page(150, false))).toEqual([...everywhere, { font: 'KaTeX_Size4-Regular' }]);
  });

  it('names none where there is no formula, or where it is folded away', () => {
    expect(mathFonts(parsePage('<p class="facts">9 minutes</p>'))).toEqual([]);
    const fold = `<details><summary>Answer</summary>${renderTex('a', false)}</details>`;
    expect(mathFonts(parsePage(fold))).toEqual([]);
    expect(mathFonts(parsePage(`<div hidden>${renderTex('a', false)}</div>`))).toEqual([]);
  });
});

describe('preloadMath', () => {
  const page = '<title>t</title><span class="katex">1</span>';

  it('preloads the built font, right after the title', async () => {
    const site = memorySite(
      { 'index.html': page, '_astro/KaTeX_Main-Regular.x1.woff2': '' },
      { base: '/at' },
    );
    expect(await pageAfter(preloadMath, page, { site })).toContain(
      '</title><link rel="preload" href="/at/_astro/KaTeX_Main-Regular.x1.woff2" as="font" type="font/woff2" crossorigin="anonymous"></head>',
    );
  });

  it('begins with fonts of upright text, and ends with italics', async () => {
    const font = (name: string) => `<link rel="preload" href="/${name}.woff2" as="font">`;
    const fonts = ['sans', 'serif', 'serif-italic'].map(font).join('');
    const page = `<title>t</title>${fonts}<span class="katex">1</span>`;
    const site = memorySite({ 'index.html': page, '_astro/KaTeX_Main-Regular.x1.woff2': '' });
    const text = await pageAfter(preloadMath, page, { site });
    expect([...text.matchAll(/href="[^"]*?([\w-]+)(?:\.x1)?\.woff2"/g)].map(([, name]) => name)).toEqual([
      'sans',
      'serif',
      'KaTeX_Main-Regular',
      'serif-italic',
    ]);
  });

  it('says which page wants a font that was not built', async () => {
    await expect(pageAfter(preloadMath, page)).rejects.toThrow(
      'index.html: expected the font KaTeX_Main-Regular in _astro, received none',
    );
  });
});
