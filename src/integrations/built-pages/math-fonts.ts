import {
  ancestors,
  attribute,
  classesOf,
  type Element,
  elements,
  hasClass,
  isText,
  type Node,
} from './tree.ts';

/** Which of KaTeX's fonts an element asks for, by the classes that it must have; a later line beats an earlier one. */
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

/** The font that an element asks for by its own classes; undefined where it takes that of what it stands in. */
export function mathFont(element: Element): string | undefined {
  const classes = new Set(classesOf(element));
  return fontOfClasses.findLast(([needed]) => needed.every((name) => classes.has(name)))?.[1];
}

/**
 * The fonts whose characters are known by class. Of the others a formula may have any: those of bold letters are also for formulas in
 * a bold heading, and those of blackboard letters stand in no list here.
 */
export const knownFonts: ReadonlySet<string> = new Set(
  fontOfClasses.map(([, font]) => font).filter((font) => !font.endsWith('-Bold')),
);

/** What numbers are made of that scripts write into formulas. */
const inSlots = '0123456789.,−×∞ ';

/** The characters that a page's formulas show or may come to show, each with the font that it is set in. */
export function* mathCharacters(document: Node): Generator<readonly [font: string, character: string]> {
  for (const formula of elements(document)) {
    if (!hasClass(formula, 'katex-html')) continue;
    for (const element of elements(formula)) {
      const font = [element, ...ancestors(element)].map(mathFont).find((name) => name !== undefined);
      if (font === undefined) continue;
      const texts = element.childNodes.filter(isText).map(({ value }) => value);
      if (attribute(element, 'data-slot') !== undefined) texts.push(inSlots);
      for (const character of texts.join('')) yield [font, character];
    }
  }
}
