import type { Page } from '@playwright/test';
import { expect, lesson, press, test } from './fixtures.ts';

/** Selects from the first to the last place that hold these words, or all of an element, and presses the keys for a copy. */
const copied = async (page: Page, selector: string, has = ''): Promise<string> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const place = page.locator(selector).filter({ hasText: has }).first();
  const fetched = page.waitForResponse(/copy-formulas/);
  await place.evaluate((element) => getSelection()?.selectAllChildren(element));
  // Fetched is not yet run.
  await page.evaluate((script) => import(script).then(() => undefined), (await fetched).url());
  await page.keyboard.press('ControlOrMeta+C');
  return page.evaluate(() => navigator.clipboard.readText());
};

test('a sentence with formulas is copied as one would type it', async ({ page }) => {
  await page.goto(lesson);
  const text = await copied(page, '.prose > p', 'you have ReLU');
  expect(text).toContain('Here z is the unit’s preactivation');
  expect(text).toContain('With a = 0 you have ReLU. With a = 1 you have a straight line');
  expect(text).not.toContain('\n');
});

test('beside it goes markup whose links lead here from any document', async ({ page, baseURL }) => {
  await page.goto(lesson);
  // Read back from the clipboard it would have been cleaned, and be the browser's own.
  await page.evaluate(() => {
    addEventListener('copy', ({ clipboardData }) => {
      document.title = clipboardData?.getData('text/html') ?? '';
    });
  });
  await copied(page, 'main .prose');
  const markup = await page.title();
  expect(markup).toContain(`href="${baseURL}${lesson}#word-unit"`);
  expect(markup).not.toMatch(/href="(?!https?:)|<(?:script|style|noscript|astro-)/);
});

test('a display formula is copied once, in plain text', async ({ page }) => {
  await page.goto(lesson);
  expect((await copied(page, '.katex-display')).trim()).toBe('f(z) = {z, z > 0; a z, z ≤ 0');
});

test('paragraphs and tables keep their lines and cells', async ({ page }) => {
  await page.goto('lessons/zero-gradient/');
  const text = await copied(page, 'main .prose');
  expect(text.split('\n').length).toBeGreaterThan(20);
  expect(text).toContain('∂L/∂w');
  expect(text).not.toMatch(/[\u{1d400}-\u{1d7ff}\u200b]|\\frac/u);
});

test('a selection that begins and ends within a formula has all of it', async ({ page }) => {
  await page.goto(lesson);
  await copied(page, '.prose > p', 'you have ReLU');
  await page.evaluate(() => {
    const formulas = [...document.querySelectorAll('.prose > p .katex')].filter(({ textContent }) =>
      textContent?.includes('a=0'),
    );
    const mark = formulas[0]?.querySelector('.mrel');
    if (mark) getSelection()?.selectAllChildren(mark);
  });
  await page.keyboard.press('ControlOrMeta+C');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('a = 0');
});

test('what is copied out of a field is the field’s own', async ({ page }) => {
  await page.goto(lesson);
  await copied(page, '.prose > p', 'you have ReLU');
  await page.getByRole('button', { name: 'Search' }).click();
  const field = page.getByRole('textbox', { name: 'Search the course' });
  await field.fill('slope');
  await press(field, 'ControlOrMeta+A');
  await press(field, 'ControlOrMeta+C');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('slope');
});

test.describe('scripts that are off', () => {
  test.use({ javaScriptEnabled: false });

  test('no symbol is copied twice', async ({ page }) => {
    await page.goto(lesson);
    const text = await page
      .locator('.prose > p')
      .filter({ hasText: 'you have ReLU' })
      .evaluate((paragraph) => {
        getSelection()?.selectAllChildren(paragraph);
        return getSelection()?.toString() ?? '';
      });
    expect(text.replaceAll('\n', '')).toContain('With a=0 you have ReLU. With a=1 you');
  });
});
