import type { Locator, Page } from '@playwright/test';
import { engage, expect, press, test, uncover } from './fixtures.ts';

const lesson = 'lessons/exploding-and-vanishing/';

const sentence = (figure: Locator): Locator => figure.locator('.figure__sentence');
const slider = (figure: Locator, name: string): Locator => figure.getByRole('slider', { name, exact: true });

const open = async (page: Page, id: string): Promise<Locator> => {
  await page.goto(lesson);
  const figure = page.locator(`#${id}`);
  await engage(page, figure);
  await uncover(figure);
  return figure;
};

test('by keyboard: a slope at its own gain, and then a gain that is too large', async ({ page }) => {
  await page.goto(lesson);
  await page.locator('[data-prediction="longer-gradient"]').getByRole('radio', { name: 'In most' }).check();
  const figure = page.locator('#gradient-by-layer');
  await engage(page, figure);
  await uncover(figure);
  await expect(sentence(figure)).toHaveText(
    /^Behind 50 layers of 64 units of Leaky ReLU \(a\s=\s0\.2\) with the gain √2 .* by the theory 2\.7\. .* in \d\d of the 40\.$/,
  );
  await expect(figure.locator('.judged')).toHaveText('You predicted “In most”, and so it came out.');

  await press(slider(figure, 'Slope a'), 'End');
  await expect(sentence(figure)).toContainText('Leaky ReLU (a = 1) with the gain √2');
  await expect(sentence(figure)).toContainText('in the median of 40 networks');
  await figure.getByRole('radio', { name: 'As set' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(sentence(figure)).toContainText(/with the gain 1 .* by the theory 1\./);
  await expect(slider(figure, 'Gain g')).toBeDisabled();
  await page.keyboard.press('ArrowLeft');
  await press(slider(figure, 'Gain g'), 'PageUp');
  await press(slider(figure, 'Layers D'), 'End');
  // 2¹⁰⁰, by hand.
  await expect(sentence(figure)).toContainText(
    /Behind 100 layers .* with the gain 2 .* by the theory 1\.3\s×\s10³⁰/,
  );
  await expect(page).toHaveURL(/slope=1&gain=2&layers=100/);
  await expect(figure.locator('.judged')).toBeEmpty();
});

test('other networks are drawn: the theory stays, and what is measured does not', async ({ page }) => {
  const figure = await open(page, 'gradient-of-tanh');
  await expect(sentence(figure)).toContainText('tanh with the gain 3');
  await expect(slider(figure, 'Slope a')).toBeDisabled();
  const first = (await sentence(figure).textContent()) ?? '';
  await figure.getByRole('button', { name: 'Draw 40 others' }).click();
  await expect(page).toHaveURL(/draw=2/);
  await expect(sentence(figure)).not.toHaveText(first);
  await expect(sentence(figure)).toContainText('in the median of 40 networks');
  await page.goBack();
  await expect(sentence(figure)).toHaveText(first);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a thumb sets slope and activation, and an exercise is marked', async ({ page }) => {
    const figure = await open(page, 'gradient-by-layer');
    const mark = figure.locator('.slider__mark', { hasText: /^0\.1$/ });
    await mark.scrollIntoViewIfNeeded();
    const box = await mark.boundingBox();
    if (box === null) throw new Error('expected a mark with a box');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + 0.7 * box.height);
    await expect(sentence(figure)).toContainText('Leaky ReLU (a = 0.1)');
    await figure.locator('label.choice__option').filter({ hasText: 'sigmoid' }).tap();
    await expect(sentence(figure)).toContainText('the sigmoid with the gain √2');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    const exercise = page.locator('#right-gain');
    await engage(page, exercise);
    await expect(exercise.getByRole('button', { name: /^Mark it/ })).toBeEnabled();
    for (const _ of Array.from({ length: 15 })) await press(slider(exercise, 'Gain g'), 'ArrowLeft');
    await exercise.getByRole('button', { name: /^Mark it/ }).tap();
    await expect(sentence(exercise)).toHaveText(/^Passed: in \d+ of 20 draws/, { timeout: 60_000 });
  });
});
