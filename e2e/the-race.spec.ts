import type { Page } from '@playwright/test';
import { engage, expect, moreSettings, press, test } from './fixtures.ts';

const lesson = 'lessons/the-race/';

const figure = (page: Page, id: string) => page.locator(`#${id}`);
const sentence = (page: Page, id: string) => figure(page, id).locator('.figure__sentence');

test('by keyboard: a true headline fools, and all seeds together undo it; the best of ten is told as well', async ({
  page,
}) => {
  await page.goto(lesson);
  const question = page.locator('#prediction-one-seed');
  await press(question.getByRole('radio', { name: 'Leaky ReLU' }), 'Space');
  const lie = figure(page, 'how-to-lie');
  await engage(page, lie);
  await expect(sentence(page, 'how-to-lie')).toHaveText(/^“Leaky ReLU is faster: .* rate 0\.1, seed 44\.$/);
  await press(lie.getByRole('button', { name: 'Run all 50 seeds' }), 'Enter');
  await expect(sentence(page, 'how-to-lie')).toContainText(
    /It told 1 seed of 50\. .* ReLU is clearly ahead\.$/,
  );
  await expect(lie).toContainText('You predicted “Leaky ReLU”; it came out as “ReLU”.');
  await lie.getByRole('radio', { name: 'One seed' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(sentence(page, 'how-to-lie')).toContainText(
    'and 1 run with ReLU; the best of ReLU’s 10 needs',
  );
  // Another rate is another race: what was hidden is hidden again.
  await page.keyboard.press('ArrowRight');
  await expect(sentence(page, 'how-to-lie')).toHaveText(/the median of 50 seeds for both\.$/);
});

test('by keyboard: a race is run, another task brings its rate, and the verdict changes', async ({
  page,
}) => {
  await page.goto('embed/race/?v=1&seeds=20');
  const race = figure(page, 'race');
  await engage(page, race);
  await press(race.getByRole('button', { name: 'Race 20 seeds' }), 'Enter');
  await expect(sentence(page, 'race')).toHaveText(
    /^Two moons, 20 seeds: ReLU is ahead in \d+, .* steps sooner .*: a clear difference\.$/,
  );
  await expect(race.locator('.race__readout')).toContainText('Chance to be ahead');
  await race.getByRole('combobox', { name: 'Task' }).selectOption('abs');
  await expect(page).toHaveURL(/lr=0\.01/);
  await press(race.getByRole('button', { name: 'Race 20 seeds' }), 'Enter');
  await expect(sentence(page, 'race')).toHaveText(
    /^\|x\| through ten narrow layers, 20 seeds: .* Leaky ReLU \(a\s=\s0\.2\) has an error that is less by .*: a clear difference\.$/,
  );
  await moreSettings(race);
  await race.getByRole('combobox', { name: 'Second' }).selectOption('relu');
  await press(race.getByRole('button', { name: 'Race 20 seeds' }), 'Enter');
  await expect(sentence(page, 'race')).toContainText('20 are even. The median difference is 0');
  await expect(race).not.toContainText('NaN');
});

test('by keyboard: a fair win is marked by running it', async ({ page }) => {
  await page.goto(lesson);
  const exercise = figure(page, 'fair-win');
  await engage(page, exercise);
  await exercise.getByRole('slider', { name: 'Hidden layers' }).focus();
  await page.keyboard.press('End');
  const width = exercise.getByRole('slider', { name: 'Units in each' });
  await width.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(width).toHaveAttribute('aria-valuetext', '3');
  await press(exercise.getByRole('button', { name: 'Mark it: run 20 seeds' }), 'Enter');
  await expect(exercise).toContainText(/Passed: Leaky ReLU is ahead in \d+ of 20 seeds/);
});

test.describe('with a thumb at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a race is run and cancelled by taps, and nothing is wider than the screen', async ({ page }) => {
    await page.goto('embed/race/?v=1&seeds=100');
    const race = figure(page, 'race');
    await engage(page, race);
    await race.getByRole('radio', { name: '10', exact: true }).tap();
    await race.getByRole('button', { name: 'Race 10 seeds' }).tap();
    await expect(sentence(page, 'race')).toHaveText(/^Two moons, 10 seeds: /);
    await race.getByRole('radio', { name: '100', exact: true }).tap();
    await race.getByRole('button', { name: 'Race 100 seeds' }).tap();
    await race.getByRole('button', { name: 'Cancel' }).tap();
    await expect(sentence(page, 'race')).toHaveText(/^Two moons, \d+ of 100 seeds: |^100 seeds wait/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
