import type { Locator, Page } from '@playwright/test';
import { engage, expect, press, test } from './fixtures.ts';

const runOf = (page: Page): Locator => page.locator('#run');
const sentence = (page: Page): Locator => runOf(page).locator('.figure__sentence');
const notice = (page: Page): Locator => runOf(page).locator('.figure__notice');

test('a claim is run on other seeds by keyboard, ends as published, and its link reproduces it bit for bit', async ({
  page,
  browser,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await page.goto('claims/');
  await press(
    page.getByRole('link', { name: 'ReLU is cheap and helps against vanishing gradients.' }),
    'Enter',
  );
  await expect(page.locator('.claim-verdict')).toHaveText('Holds with conditions.');
  await engage(page, runOf(page));
  const seeds = runOf(page).getByRole('textbox', { name: 'Seeds from' });
  await seeds.fill('none');
  await press(seeds, 'Enter');
  await expect(runOf(page).locator('.control__error')).toHaveText(
    'Expected an integer from 1 to 999999999, received “none”. Still 1000000.',
  );
  await seeds.fill('123456');
  await press(seeds, 'Enter');
  await press(runOf(page).getByRole('button', { name: 'Run on these seeds' }), 'Enter');
  await expect(sentence(page)).toContainText(
    'on seeds from 123456 on: holds with conditions. That is the published',
    {
      timeout: 60_000,
    },
  );
  await expect(runOf(page).locator('.claim-run__outcome')).toHaveText([
    'borne out',
    'borne out',
    'borne out',
  ]);
  await press(runOf(page).getByRole('button', { name: /^Pin the result/ }), 'Enter');
  const link = await notice(page).getByRole('textbox').inputValue();
  expect(link).toMatch(
    /\/claims\/cheap-relu\/\?fig=run&v=1&from=123456&engine=kernel-[\d.]+&digest=[0-9a-f]{64}#run$/,
  );

  const anew = await (await browser.newContext()).newPage();
  await anew.goto(link);
  await press(runOf(anew).getByRole('button', { name: 'Run on these seeds' }), 'Enter');
  await expect(notice(anew)).toHaveText('Reproduced, bit for bit.', { timeout: 60_000 });
});

test('the same by touch on a phone; stopped, it says how far it came', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto('claims/leaky-explosion/?fig=run&v=1&form=whole#run');
  const action = runOf(page).locator('.figure__lead button');
  await action.tap();
  await expect(action).toHaveText('Cancel');
  await action.tap();
  await expect(sentence(page)).toHaveText(/^Stopped after \d+ of 500 runs\.$/);
  await page.goto('claims/relu-gradient/');
  await runOf(page).scrollIntoViewIfNeeded();
  await page.touchscreen.tap(180, 400);
  const surprise = runOf(page).getByRole('button', { name: 'Surprise me' });
  await surprise.tap();
  await expect(runOf(page).getByRole('textbox', { name: 'Seeds from' })).not.toHaveValue('1000000');
  await action.tap();
  await expect(sentence(page)).toContainText('holds. That is the published verdict.', { timeout: 60_000 });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a claim’s page reads whole', async ({ page }) => {
    await page.goto('claims/leaky-practice/');
    await expect(page.locator('.claim-verdict')).toHaveText('Holds with conditions.');
    await expect(page.locator('.claim-parts tbody tr')).toHaveCount(4);
    await expect(page.locator('.claim-run__part').first()).toContainText('published 94.5 (');
    await expect(
      page.getByRole('img', { name: /^Accuracy with a slope less accuracy with ReLU/ }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Run on these seeds' })).toBeHidden();
  });
});
