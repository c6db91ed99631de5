import { describe, expect, it } from 'vitest';
import { renderTex } from '../components/prose/tex.ts';
import { mathFonts } from './preload-math.ts';

describe('mathFonts', () => {
  it('names the fonts of a formula with letters and a brace', () => {
    const html = renderTex('f(z) = \\begin{cases} z & z > 0 \\\\ a z & z \\le 0 \\end{cases}', true);
    expect(mathFonts(html)).toEqual(['KaTeX_Main-Regular', 'KaTeX_Math-Italic', 'KaTeX_Size4-Regular']);
  });

  it('names none where there is no formula, or where it is folded away', () => {
    expect(mathFonts('<p class="facts">9 minutes</p>')).toEqual([]);
    expect(mathFonts(`<details><summary>Answer</summary>${renderTex('a')}</details>`)).toEqual([]);
  });
});
