import { defaultTreeAdapter } from 'parse5';
import type { Step } from './pass.ts';
import { ancestors, type Document, type Element, elements, hasClass } from './tree.ts';

const number = String.raw`[−-]?\d+(?:[.,]\d+)*`;
/** A symbol of one letter, with its index, its primes and what it is taken of: f′(z). */
const symbol = String.raw`(?<![\p{L}\d])\p{L}[₀-₉′]*(?:\([^\s()]+\))?(?![\p{L}\d])`;
const relation = '[=<>≤≥≈]';

/** What is read as one thing, and has a place at which a line may end. */
const tied = new RegExp(
  [
    `(?:${number} ${relation} )?${symbol} ${relation} (?:${number}|${symbol})`,
    `${number} ± ${number}`,
    `${number} %`,
    // N(0, 1)
    String.raw`(?<![\p{L}\d])\p{Lu}\([^\s()]+, [^\s()]+\)`,
    String.raw`\b(?:rows?|seeds?) \d[\d,]*(?: to \d[\d,]*)?\b`,
  ].join('|'),
  'gu',
);

/** In a formula lines break by KaTeX’s rule; the others have no markup, or lines of their own. */
const leftOut = new Set(['head', 'script', 'style', 'svg', 'math', 'pre', 'code', 'option', 'textarea']);

/** Of an island a script writes all but what stands in its slots. */
const isWritten = (element: Element): boolean =>
  element.tagName !== 'astro-slot' &&
  (element.tagName === 'astro-island' ||
    [...ancestors(element)].find(({ tagName }) => tagName === 'astro-island' || tagName === 'astro-slot')
      ?.tagName === 'astro-island');

/** Puts spaces that do not break into what is tied in this page’s text. */
function tie(document: Document): void {
  for (const parent of elements(
    document,
    (element) => leftOut.has(element.tagName) || hasClass(element, 'katex'),
  )) {
    if (isWritten(parent)) continue;
    for (const node of parent.childNodes) {
      if (defaultTreeAdapter.isTextNode(node))
        node.value = node.value.replaceAll(tied, (match) => match.replaceAll(' ', '\u00a0'));
    }
  }
}

/**
 * No line ends inside what is read as one thing: “a = 0.2”, “28.75 ± 0.24”, “95 %”, “N(0, 1)”. Nobody has to think of it who writes a text,
 * wherever it stands. Elements would do it too, but pages have a budget of them.
 */
export const ties = (): Step => ({ change: ({ document }) => tie(document) });
