import type { Page } from '@playwright/test';
import { expect, lesson, press, readThrough, test } from './fixtures.ts';

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

/** Whether the last of a page's headings and dates is laid out, not only somewhere. */
const endIsLaidOut = (page: Page): Promise<boolean> =>
  page
    .locator('.prose :is(h2, h3, time)')
    .last()
    .evaluate((end) => end.checkVisibility({ contentVisibilityAuto: true }));

test('what lies far below is laid out soon, and moves nothing', async ({ page }) => {
  await watchShifts(page);
  await page.goto(lesson);
  await expect.poll(() => endIsLaidOut(page)).toBe(true);
  expect(await shiftsOf(page)).toEqual([]);
});

test('what lies far below is laid out for who comes there, should the page’s script do nothing', async ({
  page,
  context,
}) => {
  await context.route('**/_astro/page.*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.goto(lesson);
  expect(await endIsLaidOut(page)).toBe(false);
  await page.locator('.lesson__updated').scrollIntoViewIfNeeded();
  await expect.poll(() => endIsLaidOut(page)).toBe(true);
  // Who has a place to come to finds all as high as it is.
  await page.goto(`${lesson}?from=a-friend#sources`);
  expect(await endIsLaidOut(page)).toBe(true);
});

test('all of it is laid out before a jump, which else may miss its goal', async ({ page, context }) => {
  await context.route('**/_astro/page.*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.goto('evidence/');
  expect(await endIsLaidOut(page)).toBe(false);
  const heading = 'Killed networks, by slope';
  await press(page.getByRole('link', { name: heading }).first(), 'Enter');
  expect(await endIsLaidOut(page)).toBe(true);
  await expect(page.getByRole('heading', { name: heading })).toBeInViewport();
});

test('a link out of sight that takes the focus is there at once, and a jump by key at its goal', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('evidence/');
  await expect.poll(() => endIsLaidOut(page)).toBe(true);
  const heading = 'Killed networks, by slope';
  const link = page.getByRole('link', { name: heading }).first();
  const before = link.locator('xpath=preceding::a[1]');
  await before.evaluate((element) => element.focus({ preventScroll: true }));
  await expect(link).not.toBeInViewport();
  await page.keyboard.press('Tab');
  // Were it still on its way there, in Chromium every other jump would be lost.
  expect(await link.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: heading })).toBeInViewport();
});
