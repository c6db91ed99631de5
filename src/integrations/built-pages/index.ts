import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fonts } from './fonts.ts';
import { headers } from './headers.ts';
import { hoistStyles } from './hoist-styles.ts';
import { leanBoot } from './lean-boot.ts';
import { leanFormulas } from './lean-formulas.ts';
import { leanIslands } from './lean-islands.ts';
import { notebooks } from './notebooks.ts';
import { pageScripts } from './page-scripts.ts';
import { type Chunk, type Site, type Step, takeThrough } from './pass.ts';
import { preloadIslands } from './preload-islands.ts';
import { preloadMath } from './preload-math.ts';
import { searchIndex } from './search-index.ts';
import { socialCards } from './social-cards.ts';
import { ties } from './ties.ts';

/** What happens to the built pages, in this order. What reads the files that others write comes last. */
const steps: readonly ((site: Site) => Step)[] = [
  preloadIslands,
  preloadMath,
  pageScripts,
  notebooks,
  ties,
  hoistStyles,
  leanFormulas,
  leanIslands,
  leanBoot,
  fonts,
  socialCards,
  searchIndex,
  headers,
];

/** The built site in its folder. */
async function siteIn(root: string, about: Pick<Site, 'base' | 'assets' | 'chunks'>): Promise<Site> {
  const files: string[] = [];
  for await (const entry of glob('**/*', { cwd: root, withFileTypes: true })) {
    if (entry.isFile())
      files.push(path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  }
  return {
    ...about,
    files: files.sort(),
    read: (file) => readFile(path.join(root, file), 'utf8'),
    bytes: (file) => readFile(path.join(root, file)),
    async write(file, content) {
      const place = path.join(root, file);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, content);
    },
    remove: (file) => rm(path.join(root, file)),
  };
}

/** Takes the built pages through all that happens to them: each is read once and written once. */
export function builtPages(): AstroIntegration {
  const chunks = new Map<string, Chunk>();
  let base = '';
  let assets = '';
  return {
    name: 'built-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'built-pages',
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
        assets = config.build.assets;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = await siteIn(fileURLToPath(dir), { base, assets, chunks });
        const messages = await takeThrough(
          site,
          steps.map((step) => step(site)),
        );
        for (const message of messages) logger.info(message);
      },
    },
  };
}
