import { describe, expect, it } from 'vitest';
import { markAfter, renderTex, TexError } from './tex.ts';

describe('renderTex', () => {
  it('gives HTML for the eye and MathML for the ear', () => {
    const html = renderTex('a = 0.01');
    expect(html).toContain('<math');
    expect(html).toContain('aria-hidden="true"');
  });

  it('says how high a formula is that stands apart: the highest part above the line, and the deepest below it', () => {
    const [, height] =
      /^<span class="katex-display" style="--height:([\d.]+)">/.exec(
        renderTex('\\frac{a}{b} = \\sum_i c', true),
      ) ?? [];
    // A fraction reaches above its sum by 1.1 of a letter's size, a sum's index 1.3 below it.
    expect(Number(height)).toBeCloseTo(2.39, 1);
    expect(renderTex('a', false)).not.toContain('--height');
  });

  it('sets a display formula as a block', () => {
    expect(renderTex('f(z)', true)).toContain('katex-display');
  });

  it('quotes the source of TeX that is wrong', () => {
    expect(() => renderTex('\\frac{1')).toThrow(TexError);
    expect(() => renderTex('\\frac{1')).toThrow('TeX `\\frac{1`');
  });

  it('refuses commands that KaTeX would only warn about', () => {
    expect(() => renderTex('\\htmlClass{x}{y}')).toThrow(TexError);
  });

  it('has a term that points at a line of code in the picture alone, and not in its source', () => {
    const html = renderTex('f(z) = \\line{leakyRelu-slope}{a \\times z}');
    expect(html.match(/data-points="line-leakyRelu-slope"/g)).toHaveLength(1);
    expect(html).toContain('<annotation encoding="application/x-tex">f(z) = a \\times z</annotation>');
  });

  it('fills a slot in the picture and in the MathML', () => {
    const html = renderTex('f(\\slot{z}) = \\slot{a} \\times \\slot{z}', false, { z: '−2.50', a: '<0.1' });
    expect(html.match(/data-slot="z"/g)).toHaveLength(4);
    expect(html).toContain('<mtext data-slot="z">−2.50</mtext>');
    expect(html).toContain('<span class="mord" data-slot="a">&lt;0.1</span>');
    expect(html).not.toContain('annotation');
    expect(html).not.toContain('@');
  });

  it('fills a slot in an exponent and in a small fraction', () => {
    const html = renderTex('e^{\\slot{z}} + \\tfrac{\\slot{z}}{2}', false, { z: '−2' });
    expect(html.match(/data-slot="z"/g)).toHaveLength(4);
    expect(html).not.toContain('@');
  });

  it('is no text to translate', () => {
    for (const html of [renderTex('a'), renderTex('a', true), renderTex('\\slot{a}', false, { a: '1' })]) {
      expect(html.match(/<span class="katex" translate="no">/g)).toHaveLength(1);
    }
  });

  it('does not break where it is short, and could', () => {
    const long = 'a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8';
    const isKept = (tex: string, display = false) => renderTex(tex, display).includes('katex--short');
    expect(
      ['\\partial L / \\partial w = -2', 'g = \\sqrt{2/(1+a^2)}', 'y = (2, 0.75)'].every((tex) =>
        isKept(tex),
      ),
    ).toBe(true);
    expect([isKept(long), isKept('a'), isKept('a = 1', true)]).toEqual([false, false, false]);
  });

  it('lets an operator of MathML hold its text alone', () => {
    const html = renderTex('f \\mathrel{\\slot{is}} \\slot{value}', false, { is: '≈', value: '1' });
    expect(html).toMatch(/<mo[^>]* data-slot="is">≈<\/mo>/);
    expect(html).toContain('<mtext data-slot="value">1</mtext>');
    expect(html).not.toMatch(/<m[ion][^>]*><m/);
  });

  it('names a slot that has no value', () => {
    expect(() => renderTex('\\slot{z}', false, { a: '1' })).toThrow(
      'expected a value for the slot “z”, received a',
    );
  });
});

describe('markAfter', () => {
  it('is the punctuation that stays with a short formula', () => {
    expect(markAfter('a = 0', '.')).toBe('.');
    expect(markAfter('b', '), and')).toBe('),');
    expect(markAfter('b', ' and')).toBe('');
    expect(markAfter('a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8', '.')).toBe('');
  });
});
