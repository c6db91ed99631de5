import { addressOf, pageFiles } from '../scripts/built.mjs';
import { expect, lesson, readThrough, test } from './fixtures.ts';

for (const address of [lesson, 'lessons/how-a-unit-dies/', 'lessons/born-dead/', '.']) {
  test(`${address} on paper: white, no controls, everything unfolded, figures and rows in one piece`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(address);
    await readThrough(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.figure__table:not([data-pending]) .data-table').first()).toBeVisible();
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const controls = page.locator(
      'nav, .cover, .figure :is(input, select), .figure button:not(.shape-map__cell, .ledger__step), .site-header__progress',
    );
    await expect(controls.filter({ visible: true })).toHaveCount(0);
    for (const part of [
      '.figure__body',
      '.figure__sentence',
      '.figure .data-table tr',
      '.fold',
      '.predict',
    ]) {
      for (const piece of await page.locator(part).all()) {
        expect
          .soft(await piece.evaluate((element) => getComputedStyle(element).breakInside), part)
          .toBe('avoid');
      }
    }
    for (const table of await page.locator('.figure__table:not([data-pending]) .data-table').all()) {
      await expect.soft(table).toBeVisible();
      await expect.soft(table.locator('thead')).toHaveCSS('display', 'table-header-group');
    }
    for (const text of await page.locator('.fold--answer > .fold__body, .key-idea, .figure__caption').all())
      await expect.soft(text).toBeVisible();
  });
}

test('on paper a live boundary is as its figure stands, and sharp', async ({ page }) => {
  await page.goto('embed/comparison/');
  await readThrough(page);
  const boundary = page.locator('.boundary[data-live]').first();
  await expect(boundary).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(boundary.locator('.boundary__still')).toBeHidden();
  await expect(boundary.locator('canvas')).toBeVisible();
  await expect
    .poll(() =>
      boundary.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.clientWidth),
    )
    .toBeGreaterThan(1.9);
});

test.describe('without scripts, as wide as a sheet', () => {
  // A4 less its margins, at 96 pixels an inch.
  const sheet = { width: 673, height: 900 };
  test.use({ javaScriptEnabled: false, viewport: sheet });

  for (const address of pageFiles()
    .map(addressOf)
    .filter((each) => /^\/?(lessons|evidence)\//.test(each))) {
    test(`nothing of ${address} is cut off at the sheet’s edge`, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(address);
      const cut = await page.locator('table, .scroller, .katex-html > .base, svg').evaluateAll(
        (parts, width) =>
          parts.flatMap((part) => {
            const { left, right } = part.getBoundingClientRect();
            return part.checkVisibility() && (left < -0.5 || right > width + 0.5)
              ? [`${part.closest('[id]')?.id}: ${part.tagName} from ${left} to ${right}`]
              : [];
          }),
        sheet.width,
      );
      expect(cut).toEqual([]);
    });
  }
});
