import { expect, it } from 'vitest';
import { memorySite } from './memory-site.ts';
import { takeThrough } from './pass.ts';
import { searchIndex } from './search-index.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>t</title></head><body>${body}</body></html>`;

it('indexes the pages that ask for it, and writes what our own dialog loads', async () => {
  const site = memorySite({
    'lessons/relu/index.html': page('<main data-pagefind-body><h1>ReLU</h1><p>One corner.</p></main>'),
    'privacy/index.html': page('<main><h1>Privacy</h1></main>'),
  });
  expect(await takeThrough(site, [searchIndex(site)])).toEqual([
    expect.stringMatching(/^1 pages to search, \d+ files written$/),
  ]);
  const written = [...site.contents.keys()].filter((file) => file.startsWith('pagefind/'));
  expect(written).toContain('pagefind/pagefind.js');
  expect(written.filter((file) => file.includes('/fragment/'))).toHaveLength(1);
  expect(written.filter((file) => file.includes('-ui'))).toEqual([]);
});

it('says so where there is nothing to find', async () => {
  const site = memorySite({ 'index.html': page('<main></main>') });
  await expect(takeThrough(site, [searchIndex(site)])).rejects.toThrow(
    'search index: expected pages to search, received none',
  );
});
