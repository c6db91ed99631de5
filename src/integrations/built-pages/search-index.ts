import { close, createIndex } from 'pagefind';
import type { Site, Step } from './pass.ts';
import { attribute, type Document, elements } from './tree.ts';

/**
 * What a page says twice, or says to the eye alone: formulas keep their MathML, figures their caption and sentence.
 * Without its brace and its columns the formula of an activation is no text (“{zz>00z≤0”), nor are the numbers of a
 * figure (“N \\ L2357”). What waits for a prediction waits in the results, too.
 */
const excluded = [
  '.katex-html',
  '.katex-display',
  '.definition__formula',
  'annotation',
  'svg',
  'button',
  '.figure__charts',
  '.figure__controls',
  '.figure__aside',
  '.figure__table',
  '.figure[data-awaits] .figure__sentence',
  '.figure__actions',
  '.predict__options',
  '.cell__code',
  '.cell__output',
];

/** Of what Pagefind writes: what our own dialog loads, without the ready-made ones. */
const isNeeded = (file: string): boolean =>
  !/(?:^|[\\/])pagefind-(?!worker\.js$|entry\.json$)[^\\/]+\.(?:js|css|json)$/.test(file);

/** Whether a page has text to be found. */
const isSearched = (document: Document): boolean =>
  elements(document).some((element) => attribute(element, 'data-pagefind-body') !== undefined);

/**
 * Makes the search index of all pages with a `data-pagefind-body`. Answers, hints and teacher's notes carry
 * `data-pagefind-ignore`. Throws what Pagefind reports, and when there is nothing to find.
 */
export function searchIndex(site: Site): Step {
  const pages: { sourcePath: string; content: string }[] = [];
  return {
    written({ file, document }, content) {
      if (isSearched(document)) pages.push({ sourcePath: file, content });
    },
    async finish() {
      const fail = (errors: readonly string[]): void => {
        if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
      };
      if (pages.length === 0) throw new Error('search index: expected pages to search, received none');
      try {
        const { index, errors } = await createIndex({ excludeSelectors: excluded });
        fail(errors);
        if (index === undefined) throw new Error('search index: expected an index, received none');
        for (const page of pages) fail((await index.addHTMLFile(page)).errors);
        const made = await index.getFiles();
        fail(made.errors);
        const files = made.files.filter(({ path }) => isNeeded(path));
        for (const { path, content } of files) await site.write(`pagefind/${path}`, content);
        return `${pages.length} pages to search, ${files.length} files written`;
      } finally {
        await close();
      }
    },
  };
}
