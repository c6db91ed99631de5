import type { Site, Step } from './pass.ts';
import { classesOf, type Document, elements, firstElement, insertAfter, makeLink } from './tree.ts';

/** Which of KaTeX's fonts an element asks for, by the classes that it must have. */
const fontOfClasses: readonly (readonly [readonly string[], string])[] = [
  [['katex'], 'KaTeX_Main-Regular'],
  [['mathnormal'], 'KaTeX_Math-Italic'],
  [['mathbf'], 'KaTeX_Main-Bold'],
  [['textbf'], 'KaTeX_Main-Bold'],
  [['delimsizing', 'size1'], 'KaTeX_Size1-Regular'],
  [['delim-size1'], 'KaTeX_Size1-Regular'],
  [['small-op'], 'KaTeX_Size1-Regular'],
  [['delimsizing', 'size2'], 'KaTeX_Size2-Regular'],
  [['large-op'], 'KaTeX_Size2-Regular'],
  [['delimsizing', 'size3'], 'KaTeX_Size3-Regular'],
  [['delimsizing', 'size4'], 'KaTeX_Size4-Regular'],
  [['delim-size4'], 'KaTeX_Size4-Regular'],
];

/**
 * The fonts that a page's formulas show at once: those inside a fold can wait until it is opened, and large brackets and
 * signs below the first section until the page is laid out. Each of their fonts is a request of its own, and would stand in the
 * way of the first paint.
 */
export function mathFonts(document: Document): readonly string[] {
  const fonts = new Set<string>();
  let sections = 0;
  for (const element of elements(document, ({ tagName }) => tagName === 'details')) {
    if (element.tagName === 'h2') sections += 1;
    const classes = new Set(classesOf(element));
    for (const [needed, font] of fontOfClasses) {
      const canWait = sections > 1 && font.startsWith('KaTeX_Size');
      if (!canWait && needed.every((name) => classes.has(name))) fonts.add(font);
    }
  }
  return [...fonts].sort();
}

/** Preloads those fonts, so that no formula moves when its own letters arrive. */
export function preloadMath(site: Site): Step {
  return {
    change({ file, document }) {
      const links = mathFonts(document).map((font) => {
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
        });
      });
      insertAfter(firstElement(document, 'title'), links);
    },
  };
}
