import type { Site, Step } from './pass.ts';
import { classesOf, elements } from './tree.ts';

/** KaTeX's own sheet, as it stands in one of ours: rules, and none inside another. */
const layer = /@layer katex\{((?:[^{}]+\{[^{}]*\})*)\}/;

/** The fonts that declarations name. */
const familiesIn = (css: string): readonly string[] => css.match(/KaTeX_\w+/g) ?? [];

/**
 * A sheet whose rules for formulas are those that some of these classes may ask for, with the faces that they name. Throws where KaTeX's
 * rules do not read as expected.
 */
export function leanSheet(css: string, classes: ReadonlySet<string>): string {
  if (!css.includes('@layer katex{')) return css;
  const [whole, inside] = layer.exec(css) ?? [];
  if (whole === undefined || inside === undefined)
    throw new Error('expected KaTeX’s layer to have rules alone, received rules inside of rules');
  const rules = [...inside.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ([, selectors = '', declarations = '']) => ({
      selectors,
      declarations,
    }),
  );
  const isAsked = (selector: string): boolean =>
    // What a selector excludes need be nowhere.
    [...selector.replaceAll(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)].every(([, name = '']) =>
      classes.has(name),
    );
  const used = rules
    .filter(({ selectors }) => !selectors.startsWith('@'))
    .map(({ selectors, declarations }) => ({
      selectors: selectors.split(',').filter(isAsked).join(','),
      declarations,
    }))
    .filter(({ selectors }) => selectors !== '')
    .map(({ selectors, declarations }) => `${selectors}{${declarations}}`)
    .join('');
  const families = new Set(familiesIn(used));
  const faces = rules
    .filter(({ selectors }) => selectors === '@font-face')
    .filter(({ declarations }) =>
      familiesIn(declarations.split('src:')[0] ?? '').some((name) => families.has(name)),
    )
    .map(({ declarations }) => `@font-face{${declarations}}`)
    .join('');
  return css.replace(whole, () => `@layer katex{${faces}${used}}`);
}

/** Leaves of KaTeX's sheet, most of which is for what no formula here has, what the built pages ask for. */
export function leanFormulas(site: Site): Step {
  const classes = new Set<string>();
  return {
    read({ document }) {
      for (const element of elements(document)) for (const name of classesOf(element)) classes.add(name);
    },
    async prepare() {
      for (const file of site.files.filter(
        (name) => name.startsWith(`${site.assets}/`) && name.endsWith('.css'),
      )) {
        const sheet = await site.read(file);
        const lean = leanSheet(sheet, classes);
        if (lean !== sheet) await site.write(file, lean);
      }
    },
  };
}
