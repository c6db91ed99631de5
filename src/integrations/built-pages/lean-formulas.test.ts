import { describe, expect, it } from 'vitest';
import { leanFormulas, leanSheet } from './lean-formulas.ts';
import { memorySite } from './memory-site.ts';
import { takeThrough } from './pass.ts';

const face = (family: string): string =>
  `@font-face{font-display:block;font-family:${family};src:url(/a/${family}-Regular.woff2)}`;

describe('leanSheet', () => {
  const rules =
    '.katex{font:1em KaTeX_Main}.katex .a,.katex .b>.c{margin:0}.katex .script{font-family:KaTeX_Script}';
  const sheet = `a{b:c}@layer katex{${face('KaTeX_Main')}${face('KaTeX_Script')}${rules}}@layer base{.d{e:f}}`;

  it('has the rules for classes in use, the faces that they name, and all that is not KaTeX’s', () => {
    expect(leanSheet(sheet, new Set(['katex', 'a', 'b']))).toBe(
      `a{b:c}@layer katex{${face('KaTeX_Main')}.katex{font:1em KaTeX_Main}.katex .a{margin:0}}@layer base{.d{e:f}}`,
    );
  });

  it('has a rule for what does not have a class that no page uses', () => {
    const rule = '@layer katex{.katex .a:not(.g){width:0}}';
    expect(leanSheet(rule, new Set(['katex', 'a']))).toBe(rule);
  });

  it('says so where KaTeX’s sheet has rules in rules', () => {
    expect(() => leanSheet('@layer katex{@media print{.katex{a:b}}}', new Set())).toThrow(
      'expected KaTeX’s layer to have rules alone, received rules inside of rules',
    );
  });
});

it('takes the classes from all pages', async () => {
  const site = memorySite({
    'index.html': '<html><head></head><body><i class="katex"></i></body></html>',
    'b/index.html': '<html><head></head><body><i class="c"></i></body></html>',
    '_astro/site.css': '@layer katex{.katex .c{d:e}.katex .f{g:h}}',
  });
  await takeThrough(site, [leanFormulas(site)]);
  expect(site.contents.get('_astro/site.css')).toBe('@layer katex{.katex .c{d:e}}');
});
