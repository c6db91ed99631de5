import type { Page } from '@playwright/test';
import { engage, expect, lesson, readThrough, test } from './fixtures.ts';

const sweep = (page: Page) => page.locator('#rescue-many');
const comparison = (page: Page) => page.locator('#comparison');

test('storage that throws: themes, predictions and figures work, for as long as the page is open', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('storage is off', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse, removeItem: refuse });
  });
  await page.goto(lesson);
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');

  await page.getByRole('radio', { name: 'None, but most' }).check();
  await expect(page.getByRole('radio', { name: 'None, but most' })).toBeChecked();
  await engage(page, sweep(page));
  await expect(sweep(page).locator('.figure__sentence')).toContainText('You predicted “None, but most”');
});

test('storage that is not there at all', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('storage is off', 'SecurityError');
      },
    });
  });
  await page.goto(lesson);
  await readThrough(page);
  await page.getByRole('radio', { name: 'None, but most' }).check();
  await expect(page.getByRole('radio', { name: 'None, but most' })).toBeChecked();
});

test.describe('a browser without workers', () => {
  test('says so in a sentence, and keeps the still', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await page.goto(lesson);
    await engage(page, comparison(page));
    await expect(comparison(page).locator('.figure__message')).toContainText('no web workers');
    await expect(comparison(page).getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
    await expect(comparison(page).locator('svg, img').first()).toBeVisible();

    await engage(page, sweep(page));
    await sweep(page).getByRole('button', { name: /^Run/ }).click();
    await expect(sweep(page).locator('.figure__message')).toContainText('no web workers');
    await expect(sweep(page).locator('.figure__sentence')).toContainText('came back');
  });
});

test.describe('a worker that cannot start', () => {
  test.use({ provoked: /status of 500|worker/i });

  test('is tried again, then named in a sentence and left alone, and the still stays', async ({
    page,
    context,
  }) => {
    const asked: string[] = [];
    await context.route(/\/worker-[\w-]+\.js/, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ status: 500, body: 'out of order' });
    });
    await page.goto(lesson);
    await engage(page, comparison(page));
    await expect(comparison(page).locator('.figure__message')).toContainText('stopped twice');
    const tries = asked.length;
    expect(tries).toBeGreaterThanOrEqual(2);
    await expect(comparison(page).getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
    await expect(comparison(page).locator('svg, img').first()).toBeVisible();
    await page.waitForTimeout(500);
    expect(asked).toHaveLength(tries);
  });
});

test.describe('scripts of a widget that do not arrive', () => {
  test.use({ provoked: /Failed to load resource|ERR_FAILED|Error hydrating|dynamically imported module/ });

  test('leave the still, the sentence and the table', async ({ page, context }) => {
    await context.route(/SlopeLensIsland[\w.-]*\.js/, (route) => route.abort());
    await page.goto(lesson);
    const lens = page.locator('#slope-lens');
    await lens.scrollIntoViewIfNeeded();
    await expect(lens.locator('svg').first()).toBeVisible();
    await expect(lens.locator('.figure__sentence')).toContainText('At z = −2.5');
    await lens.locator('details summary').click();
    await expect(lens.locator('details').getByRole('table')).toBeVisible();
  });
});
