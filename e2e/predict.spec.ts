import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { engage, expect, test } from './fixtures.ts';

const stepper = (page: Page): Locator => page.locator('#neuron-stepper');
const explorer = (page: Page): Locator => page.locator('#activation-explorer');
const cover = (figure: Locator): Locator => figure.locator('.cover');
const sentence = (figure: Locator): Locator => figure.locator('.figure__sentence');
const answer = (page: Page, text: string): Locator =>
  page.locator('.predict label').filter({ hasText: text }).first();

test('the neuron is uncovered by a prediction, which is remembered and set against the outcome', async ({
  page,
}) => {
  await page.goto('lessons/zero-gradient/');
  await engage(page, stepper(page));
  await expect(cover(stepper(page))).toBeVisible();
  await expect(sentence(stepper(page))).toBeHidden();
  await expect(stepper(page).getByRole('table')).toBeHidden();

  await page.getByRole('radio', { name: 'A little larger' }).focus();
  await page.keyboard.press('Space');
  await expect(cover(stepper(page))).toBeHidden();
  await expect(sentence(stepper(page))).toContainText('wipes out the product');
  await expect(stepper(page).locator('.chart[data-live]')).toHaveCount(2);
  await stepper(page).getByRole('button', { name: 'Ten steps' }).click();
  await expect(sentence(stepper(page))).toContainText(
    'with ReLU no weight has moved; with Leaky ReLU w₁ has gone',
  );
  await expect(sentence(stepper(page))).toContainText('You predicted “A little larger”.');

  await page.goto('lessons/zero-gradient/');
  await expect(page.getByRole('radio', { name: 'A little larger' })).toBeChecked();
  await expect(sentence(stepper(page))).toBeVisible();
});

test('the share of zeros waits for a prediction, while the rest of the explorer is there', async ({
  page,
}) => {
  await page.goto('lessons/relu/');
  await engage(page, explorer(page));
  await expect(cover(explorer(page))).toBeVisible();
  await expect(sentence(explorer(page))).toContainText('At z = −2 ReLU passes none of the gradient');
  await expect(sentence(explorer(page))).not.toContainText('exact zeros');
  await expect(explorer(page).locator('.zero-share__table')).toBeHidden();
  await answer(page, 'About half').click();
  await expect(explorer(page).locator('.zero-share__table')).toBeVisible();
  await expect(sentence(explorer(page))).toContainText('exact zeros with ReLU');
  await expect(sentence(explorer(page))).toContainText('You predicted “About half”.');
});

test('who does not want to predict asks to see it, by keyboard, and the focus goes with it', async ({
  page,
}) => {
  await page.goto('lessons/zero-gradient/');
  const show = stepper(page).getByRole('button', { name: 'Show it now' });
  const { violations } = await new AxeBuilder({ page }).include('#neuron-stepper').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await show.focus();
  await page.keyboard.press('Enter');
  await expect(sentence(stepper(page))).toBeVisible();
  await expect(stepper(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(stepper(page).getByRole('button', { name: 'Update' })).toBeFocused();
});

test('a link to a state shows it, and so does paper', async ({ page }) => {
  await page.goto('lessons/zero-gradient/?fig=neuron-stepper&v=1&at=40#neuron-stepper');
  await expect(sentence(stepper(page))).toBeVisible();
  await expect(sentence(stepper(page))).toContainText('After 10 steps');
  await page.goto('lessons/relu/');
  await expect(explorer(page).locator('.zero-share__table')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(explorer(page).locator('.zero-share__table')).toBeVisible();
  await expect(cover(explorer(page))).toBeHidden();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is covered', async ({ page }) => {
    await page.goto('lessons/zero-gradient/');
    await expect(cover(stepper(page))).toBeHidden();
    await expect(sentence(stepper(page))).toBeVisible();
    await expect(stepper(page).getByRole('table').first()).toBeVisible();
  });
});
