import { fromHtml } from 'hast-util-from-html';
import { defineHastPlugin, type HastNode } from 'satteri';
import { renderTex } from '../components/prose/tex.ts';

function typeset(tex: string, display: boolean): HastNode {
  const [formula] = fromHtml(renderTex(tex, display), { fragment: true }).children;
  if (formula?.type !== 'element') throw new Error(`TeX \`${tex}\`: KaTeX gave no element`);
  return formula;
}

const classes = (properties: { className?: unknown } | undefined): readonly unknown[] =>
  Array.isArray(properties?.className) ? properties.className : [];

/**
 * KaTeX for Sätteri, which runs neither remark nor rehype plugins. Its parser leaves `$…$` and `$$…$$` as
 * `<code class="math-inline">` and `<pre><code class="math-display">`; here they become HTML and MathML.
 * Bad TeX throws, and so fails the build.
 */
export const katexPlugin = defineHastPlugin({
  name: 'katex',
  element: [
    {
      filter: ['pre'],
      visit(node, context) {
        const [code] = node.children;
        const isMath = code?.type === 'element' && classes(code.properties).includes('math-display');
        return isMath ? typeset(context.textContent(code), true) : undefined;
      },
    },
    {
      filter: ['code'],
      visit(node, context) {
        const isMath = classes(node.properties).includes('math-inline');
        return isMath ? typeset(context.textContent(node), false) : undefined;
      },
    },
  ],
});
