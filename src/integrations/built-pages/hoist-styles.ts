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

/**
 * Turns every `style` attribute into a class of one linked sheet, for KaTeX and stills write such attributes and a strict
 * Content Security Policy refuses them. `<style>` elements go into the sheet too: Astro writes one at a page's first island,
 * where HTML has no place for it. Classes are numbers in the order of what they stand for: a digest of eight figures would weigh
 * more, with Brotli, than all else of it, in the sheet and again in each page.
 */
export function hoistStyles(site: Site): Step {
  const seen = new Set<string>();
  const rules = new Set<string>();
  const classes = new Map<string, string>();
  let sheet = '';
  const file = (): string => `${site.assets}/hoisted.${digest(sheet)}.css`;
  return {
    read({ document }) {
      for (const element of elements(document)) {
        const declarations = declarationsOf(attribute(element, 'style'));
        if (declarations) seen.add(declarations);
        if (element.tagName === 'style') rules.add(textOf(element).trim());
      }
    },
    async prepare() {
      for (const [index, declarations] of [...seen].sort().entries())
        classes.set(declarations, `s-${index.toString(36)}`);
      // In no layer: so a rule beats every class of the sheets, as the attribute did.
      const made = [...classes].map(([declarations, name]) => `.${name}{${declarations}}`);
      sheet = [...[...rules].sort(), ...made].join('\n');
    },
    change({ document }) {
      let isHoisted = false;
      for (const element of [...elements(document)]) {
        const declarations = declarationsOf(attribute(element, 'style'));
        if (element.tagName === 'style') remove(element);
        else if (declarations === undefined) continue;
        isHoisted = true;
        setAttribute(element, 'style', undefined);
        const name = declarations && classes.get(declarations);
        if (name) setAttribute(element, 'class', [...classesOf(element), name].join(' '));
      }
      if (!isHoisted) return;
      append(firstElement(document, 'head'), makeLink({ rel: 'stylesheet', href: `${site.base}/${file()}` }));
    },
    async finish() {
      await site.write(file(), sheet);
      return `${classes.size} style attributes became classes`;
    },
  };
}
