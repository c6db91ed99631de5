import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, lesson, test } from './fixtures.ts';

const panel = (page: Page) => page.locator('#term-panel');
const term = (page: Page) => page.locator('a[data-term][href="#word-preactivation"]').first();
const other = (page: Page) => page.locator('a[data-term][href="#word-unit"]').first();
const meaning = 'The sum that a unit forms before its activation';

test.beforeEach(async ({ page }) => {
  await page.goto(lesson);
  await term(page).scrollIntoViewIfNeeded();
});

test('a word explains itself on hover, stays while the pointer rests on it, and goes with Esc', async ({
  page,
}) => {
  await term(page).hover();
  await expect(panel(page)).toBeVisible();
  await expect(panel(page)).toContainText(meaning);
  await expect(panel(page).locator('.katex')).not.toHaveCount(0);

  await panel(page).hover();
  await page.waitForTimeout(400);
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();

  await term(page).hover({ position: { x: 2, y: 4 } });
  await page.mouse.move(5, 5);
  await expect(panel(page)).toBeHidden();
});

test('a word explains itself on focus, to a screen reader too', async ({ page }) => {
  await other(page).focus();
  await page.keyboard.press('Tab');
  await expect(term(page)).toBeFocused();
  await expect(panel(page)).toContainText(meaning);
  await expect(term(page)).toHaveAccessibleDescription(new RegExp(meaning));
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(term(page)).toBeFocused();
  await expect(term(page)).toHaveAccessibleDescription('');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#word-preactivation$/);
  await expect(page.locator('#word-preactivation')).toBeInViewport();
});

test('the explanation is open to everyone, in every theme', async ({ page }) => {
  await term(page).hover();
  await expect(panel(page)).toBeVisible();
  for (const theme of ['light', 'dark', 'projector']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).include('#term-panel').analyze();
    expect.soft(violations.map(({ id, nodes }) => `${theme}: ${id} at ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('the explanation stays inside the window', async ({ page }) => {
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 600 });
    for (const link of await page.locator('.term a[data-term]').all()) {
      await link.scrollIntoViewIfNeeded();
      await link.hover();
      await expect(panel(page)).toBeVisible();
      const box = await panel(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
      await page.mouse.move(2, 2);
    }
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap explains, a tap elsewhere puts away, a second tap leads to the definition', async ({
    page,
  }) => {
    await term(page).tap();
    await expect(panel(page)).toContainText(meaning);
    await expect(page).not.toHaveURL(/#/);
    await page.touchscreen.tap(4, 400);
    await expect(panel(page)).toBeHidden();

    await term(page).tap();
    await expect(panel(page)).toBeVisible();
    await term(page).tap();
    await expect(page).toHaveURL(/#word-preactivation$/);
    await expect(panel(page)).toBeHidden();
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a word leads to its definition, and from there to the whole glossary', async ({ page }) => {
    await term(page).click();
    await expect(page.locator('#word-preactivation')).toBeInViewport();
    await page.getByRole('link', { name: 'All words of the course' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
    await expect(
      page.locator('.glossary__entry').filter({ has: page.locator('#word-preactivation') }),
    ).toContainText(meaning);
  });
});

test('the glossary has every activation, and leads to its page', async ({ page }) => {
  await page.goto('glossary/');
  await page.getByRole('link', { name: 'Graph and derivative of Softplus' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Softplus');
});
