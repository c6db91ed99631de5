import type { Chunk, Site, Step } from './pass.ts';
import { attribute, elements, firstElement, insertAfter, makeLink } from './tree.ts';

/** What every live figure with a chart loads in its first moment. */
const atOnce = /\/components\/ui\/charts\/live\.ts$/;

/** All the files that some files need: what they import, what that imports, and what is loaded at once. */
export function filesFor(entries: readonly string[], chunks: ReadonlyMap<string, Chunk>): readonly string[] {
  const files = new Set(entries);
  for (const file of files) {
    const { imports = [], dynamicImports = [] } = chunks.get(file) ?? {};
    for (const found of imports) files.add(found);
    for (const found of dynamicImports) {
      if (atOnce.test(chunks.get(found)?.facadeModuleId ?? '')) files.add(found);
    }
  }
  return [...files].sort();
}

/**
 * A page to embed names all the scripts of its figure, so that they come in one round and not in four. A lesson does not:
 * there scripts wait for the reader (docs/decisions/0004-scripts-wait-for-the-reader.md). No medium is theirs until the still is
 * painted (components/ui/fetch-named.ts): the figure is there to be seen before it can be moved.
 */
export function preloadIslands(site: Site): Step {
  return {
    change({ file, document }) {
      if (!file.startsWith('embed/')) return;
      const entries = [...elements(document)]
        .filter(({ tagName }) => tagName === 'astro-island')
        .flatMap((island) => [attribute(island, 'component-url'), attribute(island, 'renderer-url')])
        .map((url) => url?.slice(site.base.length + 1))
        .filter((entry) => entry !== undefined);
      const unknown = entries.find((entry) => !site.chunks.has(entry));
      if (unknown !== undefined || entries.length === 0) {
        throw new Error(`${file}: expected the script of an island, received ${unknown ?? 'none'}`);
      }
      const links = filesFor(entries, site.chunks).map((script) =>
        makeLink({ rel: 'modulepreload', href: `${site.base}/${script}`, media: 'not all' }),
      );
      insertAfter(firstElement(document, 'title'), links);
    },
  };
}
