import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { base, readBuilt } from '../scripts/built.mjs';

/** The size, gzipped, of every script that the page itself loads; workers and WASM are counted apart. */
export const weighScripts = (
  page: Page,
): (() => Promise<{ total: number; parts: Readonly<Record<string, number>> }>) => {
  const workers = new Set<string>();
  page.on('worker', (worker) => workers.add(worker.url()));
  return async () => {
    // What the document asked for: a worker's own imports are in its own list, not in this one.
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const scripts = new Set(asked.filter((url) => /\.js(\?|$)/.test(url) && !workers.has(url)));
    const parts = Object.fromEntries(
      [...scripts].map((url) => {
        const { pathname } = new URL(url);
        return [pathname, gzipped(readBuilt(pathname.slice(base.length)))];
      }),
    );
    const inline = await page.evaluate(() =>
      // What search engines read of a page is data, and no script.
      [...document.scripts]
        .filter(({ src, type }) => src === '' && type !== 'application/ld+json')
        .map(({ textContent }) => textContent)
        .join('\n'),
    );
    parts['(in the page)'] = gzipped(inline);
    return { total: Object.values(parts).reduce((sum, size) => sum + size, 0), parts };
  };
};

const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;
