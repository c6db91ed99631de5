import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { addressOf, base, pageFiles, readBuilt } from '../scripts/built.mjs';
import { expect, lesson, readThrough, test } from './fixtures.ts';
import { sampledPages } from './sample.ts';

const kB = 1000;

/** The size, gzipped, of every script that the page itself loads; workers and WASM are counted apart. */
const weighScripts = (
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
      [...document.scripts].map((script) => (script.src === '' ? (script.textContent ?? '') : '')).join('\n'),
    );
    parts['(in the page)'] = gzipped(inline);
    return { total: Object.values(parts).reduce((sum, size) => sum + size, 0), parts };
  };
};

const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

// A page to embed is its figure and nothing else: it is live at once, and has the budget of a live one.
for (const address of sampledPages.filter((one) => !one.startsWith(`${base}embed/`))) {
  test(`${address} loads at most 15 kB of script before the reader does anything`, async ({ page }) => {
    const weigh = weighScripts(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    const { total, parts } = await weigh();
    expect(total, JSON.stringify(parts, null, 2)).toBeLessThanOrEqual(15 * kB);
  });
}

for (const address of pageFiles()
  .filter((file) => file === 'index.html' || file.startsWith('lessons/'))
  .map(addressOf)) {
  test(`${address} loads at most 100 kB of script with all its figures live`, async ({ page }) => {
    const weigh = weighScripts(page);
    await page.goto(address);
    await readThrough(page);
    await page.waitForLoadState('networkidle');
    const { total, parts } = await weigh();
    test.info().annotations.push({ type: 'script, gzipped', description: `${(total / kB).toFixed(1)} kB` });
    expect(total, JSON.stringify(parts, null, 2)).toBeLessThanOrEqual(100 * kB);
  });
}

/** From the first paint on, everything that moves by itself. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & {
          readonly value: number;
          readonly hadRecentInput: boolean;
          readonly sources: readonly {
            readonly node: Node | null;
            readonly previousRect: DOMRectReadOnly;
            readonly currentRect: DOMRectReadOnly;
          }[];
        };
        if (shift.hadRecentInput) continue;
        const box = ({ x, y, width, height }: DOMRectReadOnly) => `${[x, y, width, height].map(Math.round)}`;
        const nodes = shift.sources.map(({ node, previousRect, currentRect }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          const name = element ? `<${element.tagName.toLowerCase()} class="${element.className}">` : 'gone';
          return `${name} in .${element?.parentElement?.className} from ${box(previousRect)} to ${box(currentRect)}`;
        });
        shifts.push(`${shift.value.toFixed(4)} by ${nodes.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shiftsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        // Two frames: what has moved by now is measured in the first and reported by the second.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((window as unknown as { shifts: string[] }).shifts)),
        );
      }),
  );

for (const width of [1280, 360]) {
  test(`nothing moves by itself at ${width} px: not in loading, not when a figure goes live, not in a run`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    // The fonts of formulas have to be there: where a first visit meets a slow line, or a busy machine, a formula gets its
    // letters late, and the words after it move.
    await page.goto(lesson, { waitUntil: 'networkidle' });
    await watchShifts(page);
    await page.reload({ waitUntil: 'networkidle' });
    await readThrough(page);
    expect(await shiftsOf(page)).toEqual([]);

    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const comparison = page.locator('#comparison');
    const said = comparison.locator('.figure__sentence');
    await comparison.scrollIntoViewIfNeeded();
    await comparison.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(said).toHaveText(/^Epoch \d+ of 300/);
    await comparison.getByRole('button', { name: 'Pause' }).click();
    // The rest at full speed.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await comparison.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(said).toHaveText(/^After 300 epochs/);
    expect(await shiftsOf(page)).toEqual([]);
  });
}
