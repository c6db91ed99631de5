import { engage, expect, press, test } from './fixtures.ts';

const address = 'lessons/a-network-in-ten-minutes/';

test('a hand on a weight, by keyboard; then the gradient, and a hand again from where it is', async ({
  page,
}) => {
  await page.goto(address);
  const figure = page.locator('#by-hand');
  await engage(page, figure);
  const score = figure.locator('.by-hand__score');
  const sentence = figure.locator('.figure__sentence');
  const button = (name: string) => figure.getByRole('button', { name, exact: true });
  const slider = figure.getByRole('slider').nth(4);
  await expect(score).toHaveText(/^\d+ of 24 right, loss /);
  const before = (await score.textContent()) ?? '';
  await press(slider, 'ArrowLeft');
  await expect(score).not.toHaveText(before);
  await expect(page).toHaveURL(/fig=by-hand&v=1&v1=0\.4#by-hand$/);
  await figure.getByRole('button', { name: /^Reset/ }).click();
  await expect(score).toHaveText(before);

  // What the gradient does is asked further down.
  const gradient = figure.getByRole('radio', { name: 'Gradient' });
  await expect(gradient).toBeDisabled();
  await page
    .locator('[data-prediction="its-own-way"]')
    .getByRole('radio', { name: 'No', exact: true })
    .check();
  await press(gradient, 'Space');
  await button('Step').click();
  await expect(sentence).toHaveText(/^After 1 step, 1 epoch,/);
  await button('Run').click();
  await expect(sentence).toHaveText(/^After 500 steps, 500 epochs, this network is right about 24 of the 24/);

  await press(slider, 'ArrowLeft');
  await expect(sentence).toHaveText(/^This network is right about 24 of the 24/);
  await expect(page).not.toHaveURL(/steps=/);
});

test('a run goes picture by picture, and pauses', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('embed/by-hand/?fig=by-hand&v=1&by=gradient');
  const figure = page.locator('.figure');
  await engage(page, figure);
  const sentence = figure.locator('.figure__sentence');
  await figure.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(sentence).toHaveText(/^After \d+ steps/);
  await figure.getByRole('button', { name: 'Pause' }).click();
  await expect(page).toHaveURL(/steps=\d+/);
  const paused = (await sentence.textContent()) ?? '';
  await figure.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(sentence).not.toHaveText(paused);
});
