import { createHash } from 'node:crypto';
import type { Site, Step } from './pass.ts';
import {
  append,
  attribute,
  classesOf,
  elements,
  firstElement,
  makeLink,
  remove,
  setAttribute,
  textOf,
} from './tree.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The declarations of an element's `style`; undefined where it has no such attribute. */
const declarationsOf = (style: string | undefined): string | undefined => style?.trim().replace(/;$/, '');

/** The class that stands for these declarations: the same text gives the same class in every build. */
const classFor = (declarations: string): string => `s-${digest(declarations)}`;

/**
 * Turns every `style` attribute into a class of one linked sheet, for KaTeX and stills write such attributes and a strict
 * Content Security Policy refuses them. `<style>` elements go into the sheet too: Astro writes one at a page's first island,
 * where HTML has no place for it.
 */
export function hoistStyles(site: Site): Step {
  const classes = new Map<string, string>();
  const rules = new Set<string>();
  // In no layer: so a rule beats every class of the sheets, as the attribute did.
  const sheet = (): string =>
    [...rules, ...[...classes].map(([declarations, name]) => `.${name}{${declarations}}`)].sort().join('\n');
  const file = (): string => `${site.assets}/hoisted.${digest(sheet())}.css`;
  return {
    read({ document }) {
      for (const element of elements(document)) {
        const declarations = declarationsOf(attribute(element, 'style'));
        if (declarations) classes.set(declarations, classFor(declarations));
        if (element.tagName === 'style') rules.add(textOf(element).trim());
      }
    },
    change({ document }) {
      let isHoisted = false;
      for (const element of [...elements(document)]) {
        const declarations = declarationsOf(attribute(element, 'style'));
        if (element.tagName === 'style') remove(element);
        else if (declarations === undefined) continue;
        isHoisted = true;
        setAttribute(element, 'style', undefined);
        if (declarations)
          setAttribute(element, 'class', [...classesOf(element), classFor(declarations)].join(' '));
      }
      if (!isHoisted) return;
      append(firstElement(document, 'head'), makeLink({ rel: 'stylesheet', href: `${site.base}/${file()}` }));
    },
    async finish() {
      await site.write(file(), sheet());
      return `${classes.size} style attributes became classes`;
    },
  };
}
