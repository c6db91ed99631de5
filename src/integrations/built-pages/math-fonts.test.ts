import { expect, it } from 'vitest';
import { renderTex } from '#components/prose/tex.ts';
import { knownFonts, mathCharacters } from './math-fonts.ts';
import { parsePage } from './tree.ts';

/** The characters of a formula by the font in which it shows them. */
function byFont(html: string): Record<string, string> {
  const fonts: Record<string, string> = {};
  for (const [font, character] of mathCharacters(parsePage(html)))
    fonts[font] = (fonts[font] ?? '') + character;
  return fonts;
}

it('says of each character of a formula in which font it stands', () => {
  expect(byFont(renderTex('\\Big( a + \\mathbf{W} 1 \\Big)', false))).toEqual({
    'KaTeX_Size2-Regular': '()',
    'KaTeX_Math-Italic': 'a',
    'KaTeX_Main-Bold': 'W',
    'KaTeX_Main-Regular': '+1',
  });
});

it('knows what a script may write into a slot', () => {
  expect(byFont(renderTex('a = \\slot{a}', false, { a: '2' }))['KaTeX_Main-Regular']).toContain('3');
});

it('does not vouch for fonts that a bold heading asks for as well', () => {
  expect([...knownFonts]).toContain('KaTeX_Math-Italic');
  expect([...knownFonts]).not.toContain('KaTeX_Main-Bold');
});
