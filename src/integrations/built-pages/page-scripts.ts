import type { Site, Step } from './pass.ts';
import { appendText, attribute, type Document, elements, remove, setAttribute, textOf } from './tree.ts';

/** A script that does nothing but import another: its name. */
const importOnly = /^import\s*"\.\/([^"]+)";?\s*$/;

/** Makes what stands in a page as scripts one script, where the first of them is: its policy has one digest to name instead of two. */
function asOne(document: Document): void {
  const [first, ...others] = [...elements(document)].filter(
    (element) => element.tagName === 'script' && element.attrs.length === 0,
  );
  if (first === undefined) return;
  for (const other of others) {
    appendText(first, `;${textOf(other)}`);
    remove(other);
  }
}

/**
 * Lets pages name their script itself, and once, where the bundler has them name a file that only imports it: a round trip less. And what pages do
 * by themselves waits for what they show: their script is asked for after sheets and fonts.
 */
export function pageScripts(site: Site): Step {
  const imported = new Map<string, string>();
  return {
    async prepare() {
      for (const file of site.files.filter(
        (name) => name.startsWith(`${site.assets}/`) && name.endsWith('.js'),
      )) {
        const [, name] = importOnly.exec(await site.read(file)) ?? [];
        if (name !== undefined) imported.set(file, `${site.assets}/${name}`);
      }
    },
    change({ document }) {
      asOne(document);
      const named = new Set<string>();
      for (const script of [...elements(document)]) {
        const source = attribute(script, 'src');
        if (script.tagName !== 'script' || source === undefined || attribute(script, 'type') !== 'module')
          continue;
        const file = imported.get(source.slice(site.base.length + 1));
        const address = file === undefined ? source : `${site.base}/${file}`;
        if (named.has(address)) {
          remove(script);
          continue;
        }
        named.add(address);
        setAttribute(script, 'src', address);
        setAttribute(script, 'fetchpriority', 'low');
      }
    },
    async finish() {
      for (const file of imported.keys()) await site.remove(file);
      return undefined;
    },
  };
}
