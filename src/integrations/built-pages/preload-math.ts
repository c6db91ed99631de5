import { mathFont } from './math-fonts.ts';
import type { Site, Step } from './pass.ts';
import {
  ancestors,
  attribute,
  type Document,
  type Element,
  elements,
  firstElement,
  hasClass,
  insertAfter,
  isText,
  makeLink,
  nodes,
} from './tree.ts';

/** How many characters of a page stand on its first screen, of 1,440 by 900, and on half of the next. */
const firstLaidOut = 2300;

/** How many stand on the first screen of a phone. */
const firstOnPhone = 600;

/** Where more than that is on the first screen. */
const largeScreens = '(min-width: 48em)';

/** What shows nothing, or not at once, or not as text. */
const isPassedOver = (element: Element): boolean =>
  ['details', 'head', 'nav', 'noscript', 'script', 'svg', 'template'].includes(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  hasClass(element, 'katex-mathml');

export interface FirstFont {
  readonly font: string;
  /** Where it is asked for at first; absent where it is everywhere. */
  readonly media?: string;
}

/**
 * The fonts that formulas ask for which a browser lays out before it paints: those of the first screen, and of a little more. Each
 * is a request of its own and stands in the way of the first paint, the more so if only the layout finds it. The others can wait
 * until a reader comes near, those inside a fold until it is opened. So can, on a phone, those of formulas that stand apart further down,
 * which are laid out late (styles/prose.css).
 */
export function mathFonts(document: Document): readonly FirstFont[] {
  const fonts = new Map<string, FirstFont>();
  const main = [...elements(document)].find(({ tagName }) => tagName === 'main') ?? document;
  let read = 0;
  for (const node of nodes(main, isPassedOver)) {
    if (isText(node)) read += node.value.replaceAll(/\s+/g, ' ').length;
    else {
      const font = mathFont(node);
      if (font === undefined) continue;
      const isLate =
        read > firstOnPhone && [...ancestors(node)].some((each) => hasClass(each, 'katex-display'));
      if (!isLate) fonts.set(font, { font });
      else if (!fonts.has(font)) fonts.set(font, { font, media: largeScreens });
    }
    if (read > firstLaidOut) break;
  }
  return [...fonts.values()].sort((a, b) => (a.font < b.font ? -1 : 1));
}

/** Where fonts of formulas are asked for: after those of upright text, which are larger and have to begin first, and before italics. */
const placeFor = (document: Document): Element =>
  [...elements(document)].findLast(
    (element) => attribute(element, 'as') === 'font' && !attribute(element, 'href')?.includes('italic'),
  ) ?? firstElement(document, 'title');

/** Preloads those fonts, so that no formula moves when its own letters arrive. */
export function preloadMath(site: Site): Step {
  return {
    change({ file, document }) {
      const links = mathFonts(document).map(({ font, media }) => {
        const built = site.files.find(
          (name) => name.startsWith(`${site.assets}/${font}.`) && name.endsWith('.woff2'),
        );
        if (built === undefined)
          throw new Error(`${file}: expected the font ${font} in ${site.assets}, received none`);
        return makeLink({
          rel: 'preload',
          href: `${site.base}/${built}`,
          as: 'font',
          type: 'font/woff2',
          crossorigin: 'anonymous',
          ...(media !== undefined && { media }),
        });
      });
      insertAfter(placeFor(document), links);
    },
  };
}
