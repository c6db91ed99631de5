import { glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A file of script: what it imports at once, and what it imports when it needs it. */
export interface Chunk {
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  /** The module that it stands for, where it is of one alone. */
  readonly facadeModuleId: string | null;
}

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
 * Build hook: a page to embed names all the scripts of its figure, so that they come in one round and not in four. A lesson
 * does not: there scripts wait for the reader (docs/decisions/0004-scripts-wait-for-the-reader.md).
 */
export function preloadIslands(): AstroIntegration {
  const chunks = new Map<string, Chunk>();
  let base = '';
  return {
    name: 'preload-islands',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'preload-islands',
                generateBundle(_options, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const file of Object.values(bundle)) {
                    if (file.type === 'chunk') chunks.set(file.fileName, file);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const name of glob('embed/*/index.html', { cwd: root })) {
          const page = path.join(root, name);
          const html = await readFile(page, 'utf8');
          const entries = [...html.matchAll(/\s(?:component|renderer)-url="([^"]+)"/g)].map(([, url = '']) =>
            url.slice(base.length + 1),
          );
          const unknown = entries.find((entry) => !chunks.has(entry));
          if (unknown !== undefined || entries.length === 0) {
            throw new Error(`${name}: expected the script of an island, received ${unknown ?? 'none'}`);
          }
          const links = filesFor(entries, chunks).map(
            (file) => `<link rel="modulepreload" href="${base}/${file}">`,
          );
          await writeFile(page, html.replace('</title>', `</title>${links.join('')}`));
        }
      },
    },
  };
}
