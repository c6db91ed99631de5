import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/**
 * What a page says twice, or says to the eye alone: formulas keep their MathML, figures their caption and sentence.
 * Without its brace and its columns the formula of an activation is no text (“{zz>00z≤0”), nor are the numbers of a
 * figure (“N \\ L2357”). What waits for a prediction waits in the results, too.
 */
const excluded = [
  '.katex-html',
  '.katex-display',
  '.definition-formula',
  'annotation',
  'svg',
  'button',
  '.figure__charts',
  '.figure__controls',
  '.figure__aside',
  '.figure__table',
  '.figure[data-awaits] .figure__sentence',
  '.figure__actions',
  '.predict-options',
];

/** Of what Pagefind writes: what our own dialog loads, without the ready-made ones. */
const isNeeded = (file: string): boolean =>
  !/(?:^|[\\/])pagefind-(?!worker\.js$|entry\.json$)[^\\/]+\.(?:js|css|json)$/.test(file);

/**
 * Build hook: makes the search index of all pages with a `data-pagefind-body`. Answers, hints and teacher's notes
 * carry `data-pagefind-ignore`. Throws what Pagefind reports, and when there is nothing to find.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const fail = (errors: readonly string[]): void => {
          if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
        };
        try {
          const { index, errors } = await createIndex({ excludeSelectors: excluded });
          fail(errors);
          if (index === undefined) throw new Error('search index: expected an index, received none');
          const added = await index.addDirectory({ path: root });
          fail(added.errors);
          const made = await index.getFiles();
          fail(made.errors);
          const files = made.files.filter((file) => isNeeded(file.path));
          for (const { path: name, content } of files) {
            const file = path.join(root, 'pagefind', name);
            await mkdir(path.dirname(file), { recursive: true });
            await writeFile(file, content);
          }
          logger.info(`${added.page_count} pages read, ${files.length} files written`);
        } finally {
          await close();
        }
      },
    },
  };
}
