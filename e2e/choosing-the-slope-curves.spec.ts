import type { Locator, Page } from '@playwright/test';
import { engage, expect, moreSettings, test } from './fixtures.ts';

const embed = 'embed/slope-curves/';

const figure = (page: Page): Locator => page.locator('#slope-curves');
const sentence = (page: Page): Locator => figure(page).locator('.figure__sentence');
const slope = (page: Page): Locator => page.getByRole('slider', { name: 'Slope to read a', exact: true });
const rate = (page: Page): Locator => page.getByRole('slider', { name: 'Learning rate', exact: true });
const readout = (page: Page): Locator => figure(page).locator('.slope-curves__readout');
const chart = (page: Page, name: RegExp): Locator => figure(page).getByRole('img', { name });

const open = async (page: Page, query = ''): Promise<void> => {
  await page.goto(`${embed}${query}`);
  await engage(page, figure(page));
  await expect(figure(page).locator('.chart[data-live]')).toHaveCount(2);
};

test('it begins with a finished run, and the slope that is read follows the keys', async ({ page }) => {
  await open(page);
  await expect(sentence(page)).toHaveText(
    /^Two moons, learning rate 0\.1, 20 seeds\. From 0 to 0\.\d+ the median accuracy stays within 0\.5 points/,
  );
  await expect(sentence(page)).toContainText('of 32 at slope 0, none at any other.');
  await slope(page).focus();
  await page.keyboard.press('End');
  await expect(slope(page)).toHaveAttribute('aria-valuetext', '1');
  await expect(sentence(page)).toContainText(
    /At a = 1, accuracy minus ReLU’s, seed by seed: −1\d\.\d\spoints/,
  );
  await expect(readout(page)).toContainText('more than 1,500');
  await expect(page).toHaveURL(/slope=1/);
  // One trained slope after the other.
  await page.keyboard.press('ArrowLeft');
  await expect(slope(page)).toHaveAttribute('aria-valuetext', '0.75');
  await page.keyboard.press('Home');
  await expect(slope(page)).toHaveAttribute('aria-valuetext', '−1');
  await page.keyboard.press('PageUp');
  await expect(readout(page).getByRole('columnheader')).toHaveText(['ReLU']);
});

test('by keyboard: another quantity, other data, another rate, and the runs are made anew', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('radio', { name: 'Accuracy' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(sentence(page)).toContainText(
    /The median way to 95\s% is \d+ steps with ReLU; it is shortest/,
  );
  await expect(chart(page, /^Median steps to 95\s% against the slope a: /)).toBeVisible();
  await page.getByRole('radio', { name: 'Two moons' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(sentence(page)).toHaveText(/^Spiral, learning rate 0\.1, 20 seeds\./);
  await moreSettings(figure(page));
  await rate(page).focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(sentence(page)).toHaveText(/^Spiral, learning rate 2, 20 seeds\./);
  await expect(sentence(page)).toContainText(
    /Dead units, in the mean: \d+\.?\d* of 32 at slope 0, none at any other/,
  );
  await expect(sentence(page)).toContainText('runs diverged');
  await expect(figure(page)).not.toContainText('NaN');
  // Said once it is finished and has rested.
  await expect(figure(page).locator('.visually-hidden[aria-live]')).toHaveText(/^Spiral, learning rate 2/);
});

test('other seeds are asked for by a button, Back undoes it, Reset shows what the page came with', async ({
  page,
}) => {
  await open(page);
  const first = (await sentence(page).textContent()) ?? '';
  const means = chart(page, /^Mean number of inactive units/);
  const before = (await means.getAttribute('aria-label')) ?? '';
  await page.getByRole('button', { name: 'Run it again with other seeds' }).click();
  await expect(page).toHaveURL(/twenty=2/);
  await expect(figure(page)).toContainText('Seeds 21 to 40');
  await expect(means).not.toHaveAttribute('aria-label', before);
  await expect(sentence(page)).toHaveText(/^Two moons, learning rate 0\.1, 20 seeds\./);
  await page.goBack();
  await expect(figure(page)).toContainText('Seeds 1 to 20');
  await expect(sentence(page)).toHaveText(first);
  await moreSettings(figure(page));
  await rate(page).focus();
  await page.keyboard.press('End');
  await expect(sentence(page)).toHaveText(/^Two moons, learning rate 3, 20 seeds\./);
  await figure(page)
    .getByRole('button', { name: /^Reset/ })
    .click();
  await expect(sentence(page)).toHaveText(first);
});

test('asked for again, what the page came with is there at once, without a run', async ({ page }) => {
  await open(page);
  const first = (await sentence(page).textContent()) ?? '';
  await figure(page).locator('.figure__table > summary').click();
  const table = figure(page).locator('.figure__table table');
  const built = await table.textContent();
  // Away, and back to the first question.
  await page.goto(`${embed}?v=1&data=spiral`);
  await engage(page, figure(page));
  await expect(sentence(page)).toHaveText(/^Spiral, learning rate 0\.1, 20 seeds\./);
  await page.getByRole('radio', { name: 'Two moons' }).check();
  await expect(sentence(page)).toHaveText(first);
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await figure(page).locator('.figure__table > summary').click();
  expect(await table.textContent()).toBe(built);
});

test('a link opens its state; a bad one says what was wrong', async ({ page }) => {
  await open(page, '?v=1&data=two-moons&lr=2&show=loss&slope=0.019');
  await expect(slope(page)).toHaveAttribute('aria-valuetext', '0.01');
  await expect(sentence(page)).toHaveText(/^Two moons, learning rate 2, 20 seeds\. The median loss is/);
  await expect(chart(page, /most runs diverged at −1/).first()).toBeVisible();
  await page.goto(`${embed}?v=1&lr=100`);
  await expect(figure(page).locator('.figure__message')).toContainText('a number from 0.1 to 3');
});

test.describe('with a thumb at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('slope, data and seeds are set by taps, and nothing is wider than the screen', async ({ page }) => {
    await open(page);
    const mark = figure(page).locator('.slope-curves .slider__mark', { hasText: /^0\.01$/ });
    await mark.scrollIntoViewIfNeeded();
    const box = await mark.boundingBox();
    if (box === null) throw new Error('expected a mark with a box');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + 0.7 * box.height);
    await expect(slope(page)).toHaveAttribute('aria-valuetext', '0.01');
    await page.getByRole('radio', { name: 'Spiral' }).tap();
    await expect(sentence(page)).toHaveText(/^Spiral, learning rate 0\.1, 20 seeds\./);
    await moreSettings(figure(page));
    await page.getByRole('button', { name: /^More: Seeds/ }).tap();
    await expect(figure(page)).toContainText('Seeds 21 to 40');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the curves, the key, the sentence and the table are there', async ({ page }) => {
    await page.goto(embed);
    await expect(figure(page).locator('.chart__still svg').first()).toBeAttached();
    await expect(figure(page).getByRole('img', { name: /against the slope a/ })).toHaveCount(2);
    await expect(figure(page)).toContainText('PyTorch, JAX, ONNX');
    await expect(sentence(page)).toContainText('none at any other');
    await expect(figure(page).getByRole('slider')).toHaveCount(0);
    await expect(readout(page)).toContainText('a = 0.2 beside ReLU');
  });
});

test('a browser without workers says so in a sentence, and keeps its curves', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await open(page);
  await page.getByRole('radio', { name: 'Spiral' }).check();
  await expect(figure(page).locator('.figure__message')).toContainText('no web workers');
  await expect(sentence(page)).toHaveText(/^Two moons, learning rate 0\.1, 20 seeds\./);
});
