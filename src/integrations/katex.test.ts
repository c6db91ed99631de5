import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { katexPlugin } from './katex.ts';

const html = async (source: string): Promise<string> =>
  (await markdownToHtml(source, { features: { math: true }, hastPlugins: [katexPlugin] })).html;

describe('katexPlugin', () => {
  it('sets inline math inside its paragraph', async () => {
    expect(await html('The slope $a$ is small.')).toMatch(
      /^<p>The slope <span class="katex" translate="no">.*<\/span> is small\.<\/p>/s,
    );
  });

  it('ties a short formula to the punctuation after it', async () => {
    const text = await html('At $a = 0$. Then ($b$), and $c$ again.');
    expect(text).toMatch(
      /<span class="formula-end"><span class="katex katex--short" translate="no">.*<\/span>\.<\/span> Then \(/s,
    );
    expect(text).toMatch(/<\/span>\),<\/span> and <span class="katex" translate="no">/s);
    expect(text).toMatch(/<\/span> again\.<\/p>/);
  });

  it('sets display math as a block, without a code block around it', async () => {
    const block = await html('$$\nf(z) = \\max(0, z)\n$$');
    expect(block).toContain('<span class="katex-display" style="--height:');
    expect(block).not.toContain('<pre');
    expect(block).not.toContain('<code');
  });

  it('leaves code alone', async () => {
    expect(await html('`a`')).toContain('<p><code>a</code></p>');
  });

  it('keeps MathML’s elements in MDX', async () => {
    const { code } = await mdxToJs('$a$', {
      features: { math: true },
      hastPlugins: [katexPlugin],
      jsxImportSource: 'astro',
      elementAttributeNameCase: 'html',
    });
    expect(code).toContain('annotation');
    expect(code).toContain('aria-hidden');
  });

  it('fails on bad TeX, and quotes it', async () => {
    await expect(html('$\\frac{1$')).rejects.toThrow('\\frac{1');
  });
});
