import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defineHastPlugin } from 'satteri';
import { markAfter, renderTex } from '#components/prose/tex.ts';

function typeset(tex: string, display: boolean): Element {
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
        if (!classes(node.properties).includes('math-inline')) return undefined;
        const tex = context.textContent(node);
        const formula = typeset(tex, false);
        const next = context.parent(node)?.children[(context.indexOf(node) ?? -1) + 1];
        const mark = next?.type === 'text' ? markAfter(tex, next.value) : '';
        if (mark === '' || next?.type !== 'text') return formula;
        context.replaceNode(next, { type: 'text', value: next.value.slice(mark.length) });
        return {
          type: 'element',
          tagName: 'span',
          properties: { className: ['formula-end'] },
          children: [formula, { type: 'text', value: mark }],
        };
      },
    },
  ],
});
