import type { Locator, Page } from '@playwright/test';
import { engage, expect, press, test, uncover } from './fixtures.ts';

const lesson = 'lessons/elu-and-relatives/';

const sentence = (figure: Locator): Locator => figure.locator('.figure__sentence');

const open = async (page: Page, id: string): Promise<Locator> => {
  await page.goto(lesson);
  const figure = page.locator(`#${id}`);
  await engage(page, figure);
  await uncover(figure);
  return figure;
};

test('by keyboard: fifty layers with He’s gain, to each its own, and what is spread across inputs', async ({
  page,
}) => {
  const figure = await open(page, 'through-many-layers');
  await expect(sentence(figure)).toHaveText(
    /^20 networks of width 128 with He’s gain √2\. Behind layer 50 the median size is .*less than 1\/3 with GELU and SiLU\. Furthest from 1 is SiLU: /,
  );
  // What comes of the other gain is asked below, and waits for that.
  await expect(figure.getByRole('radio', { name: 'To each its own' })).toBeDisabled();
  await uncover(page.locator('#own-gains'));
  await figure.getByRole('radio', { name: 'He’s √2' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(sentence(figure)).toHaveText(
    /^20 networks of width 128 with its own gain each\. Behind layer 50 .*more than 3 with GELU and SiLU\./,
  );
  await expect(page).toHaveURL(/gain=own/);
  await press(figure.getByRole('checkbox', { name: 'Tanh' }), 'Space');
  await expect(figure.locator('.figure__message')).toHaveText(/^Six activations are shown/);
  await figure.getByRole('radio', { name: 'Size', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(sentence(figure)).toContainText('less than a tenth with');
  await expect(sentence(figure)).toContainText('It is least with Softplus');
  await expect(figure.getByRole('img', { name: /^Spread across inputs by layer/ })).toBeVisible();
});

test('a wider distribution, another activation, and the time of a pass in this browser', async ({ page }) => {
  const figure = await open(page, 'through-one-layer');
  await figure.getByRole('combobox', { name: 'Activation' }).selectOption('ReLU');
  await expect(sentence(figure)).toHaveText(/mean square 0\.5\. 50\.0\s% of them are exactly 0\.$/);
  await figure.getByRole('slider', { name: 'Mean of the inputs', exact: true }).focus();
  await page.keyboard.press('PageUp');
  await expect(sentence(figure)).toHaveText(/^Of inputs with mean 1 and mean square 2 .* 15\.9\s% of them/);
  await expect(figure.locator('.one-layer__readout [aria-current]')).toContainText('ReLU');

  const cost = page.locator('#cost-of-a-pass');
  await engage(page, cost);
  await expect(cost.getByRole('row', { name: /^GELU/ })).toContainText('not timed');
  await cost.getByRole('button', { name: 'Time it here' }).click();
  await expect(sentence(cost)).toHaveText(
    /take [\d.]+\sns with ReLU, and .* says nothing of other libraries\.$/,
  );
  await expect(cost.getByRole('row', { name: /^GELU/ })).toContainText(/[\d.]+\sns \([\d.]+ to [\d.]+\)/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a prediction by touch, and the outcome beside it', async ({ page }) => {
    await page.goto(lesson);
    const figure = page.locator('#own-gains');
    await engage(page, figure);
    await expect(sentence(figure)).toBeHidden();
    await page.locator('#prediction-own-gain').getByRole('radio', { name: 'ELU’s and GELU’s' }).tap();
    await expect(sentence(figure)).toBeVisible();
    await expect(figure).toContainText('You predicted');
    await figure.getByRole('radio', { name: '1', exact: true }).tap();
    await expect(sentence(figure)).toHaveText(/^20 networks of width 128 with the gain 1\./);
    await figure.getByRole('checkbox', { name: 'SELU' }).tap();
    await expect(sentence(figure)).not.toContainText('SELU');
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
});
