import { defaultTreeAdapter } from 'parse5';
import type { Step } from './pass.ts';
import { ancestors, type Document, type Element, elements, hasClass, makeElement } from './tree.ts';

const number = String.raw`[−-]?\d+(?:[.,]\d+)*`;
/** A symbol of one letter, with its index, its primes and what it is taken of: f′(z). */
const symbol = String.raw`(?<![\p{L}\d])\p{L}[₀-₉′]*(?:\([^\s()]+\))?(?![\p{L}\d])`;
const relation = '[=<>≤≥≈]';

/** What is read as one thing, and has a place at which a line may end. */
const tied = new RegExp(
  [
    // A network’s layers: 2-16-16-1.
    String.raw`\d+(?:-\d+){2,}`,
    `(?:${number} ${relation} )?${symbol} ${relation} (?:${number}|${symbol})`,
    `${number} ± ${number}`,
    // N(0, 1)
    String.raw`(?<![\p{L}\d])\p{Lu}\([^\s()]+, [^\s()]+\)`,
    String.raw`\b(?:rows?|seeds?) \d[\d,]*(?: to \d[\d,]*)?\b`,
  ].join('|'),
  'gu',
);

/** A line ends after a hyphen too, which takes an element to forbid; a space takes none. */
const hyphened = /\d+(?:-\d+){2,}/g;

/** In a formula lines break by KaTeX’s rule; the others have no markup, or lines of their own. */
const leftOut = new Set(['head', 'script', 'style', 'svg', 'math', 'pre', 'code', 'option', 'textarea']);

/** Of an island a script writes all but what stands in its slots. */
const isWritten = (element: Element): boolean =>
  element.tagName !== 'astro-slot' &&
  (element.tagName === 'astro-island' ||
    [...ancestors(element)].find(({ tagName }) => tagName === 'astro-island' || tagName === 'astro-slot')
      ?.tagName === 'astro-island');

/** Ties what stands in this page’s text. */
function tie(document: Document): void {
  const parents = [
    ...elements(document, (element) => leftOut.has(element.tagName) || hasClass(element, 'katex')),
  ].filter((element) => !isWritten(element));
  for (const parent of parents) {
    for (const node of [...parent.childNodes]) {
      if (!defaultTreeAdapter.isTextNode(node)) continue;
      const text = node.value.replaceAll(tied, (match) => match.replaceAll(' ', '\u00a0'));
      let from = 0;
      for (const { 0: match, index } of text.matchAll(hyphened)) {
        const tie = makeElement('span', { class: 'tie' });
        defaultTreeAdapter.insertText(tie, match);
        defaultTreeAdapter.insertTextBefore(parent, text.slice(from, index), node);
        defaultTreeAdapter.insertBefore(parent, tie, node);
        from = index + match.length;
      }
      node.value = text.slice(from);
    }
  }
}

/**
 * No line ends inside what is read as one thing: “a = 0.2”, “2-16-16-1”, “28.75 ± 0.24”. Nobody has to think of it who writes a text,
 * wherever it stands.
 */
export const ties = (): Step => ({ change: ({ document }) => tie(document) });
