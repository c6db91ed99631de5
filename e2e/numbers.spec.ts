import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, lesson, test } from './fixtures.ts';

const panel = (page: Page) => page.locator('#term-panel');
const number = (page: Page) => page.locator('a[href="#number-rescue-slope0_2MedianSteps"]').first();
/** The number is an outcome, and waits for its prediction. */
const open = async (page: Page): Promise<void> => {
  await page.goto(lesson);
  await page.getByRole('radio', { name: 'Most, but not all' }).check();
  await expect(number(page)).toBeVisible();
};
const before = (page: Page) => page.locator('a[href="#number-rescue-slope0_2Rescued"]').first();
const sure = /Median of .+ runs.+ 95\s% interval: [\d,.]+ to [\d,.]+/;

test('a number says how sure it is, by keyboard, and leads to its experiment', async ({ page }) => {
  await open(page);
  await before(page).focus();
  await page.keyboard.press('Tab');
  await expect(number(page)).toBeFocused();
  await expect(panel(page)).toContainText(sure);
  await expect(number(page)).toHaveAccessibleDescription(sure);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.locator('[id="number-rescue-slope0_2MedianSteps"]')).toBeInViewport();

  await number(page).scrollIntoViewIfNeeded();
  await number(page).hover();
  await panel(page).getByRole('link', { name: 'How it was run' }).click();
  await expect(page.getByRole('heading', { name: 'Killed networks, by slope' })).toBeInViewport();
});

test('every number of a lesson has its place in the list, and the list is open to everyone', async ({
  page,
}) => {
  await page.goto(lesson);
  for (const link of await page.locator('.finding').all()) {
    const anchor = (await link.getAttribute('href'))?.slice(1) ?? '';
    const entry = page.locator(`dt[id="${anchor}"] + dd`);
    await expect(entry).toHaveCount(1);
  }
  const { violations } = await new AxeBuilder({ page }).include('section.numbers').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap says how sure a number is, within the window', async ({ page }) => {
    await open(page);
    await number(page).scrollIntoViewIfNeeded();
    await number(page).tap();
    await expect(panel(page)).toContainText(sure);
    const box = await panel(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a number is a link to how sure it is', async ({ page }) => {
    await page.goto(lesson);
    await number(page).click();
    const entry = page.locator('[id="number-rescue-slope0_2MedianSteps"]');
    await expect(entry).toBeInViewport();
    await expect(entry.locator('+ dd')).toContainText(sure);
  });
});
