import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { engage, expect, press, test } from './fixtures.ts';

const stepper = (page: Page): Locator => page.locator('#neuron-stepper');
const explorer = (page: Page): Locator => page.locator('#activation-explorer');
const cover = (figure: Locator): Locator => figure.locator('.cover');
const sentence = (figure: Locator): Locator => figure.locator('.figure__sentence');
/** Where the prediction is set against what came of it. */
const judged = (figure: Locator): Locator => figure.locator('.judged');
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

  await press(page.getByRole('radio', { name: 'A little larger' }), 'Space');
  await expect(cover(stepper(page))).toBeHidden();
  await expect(sentence(stepper(page))).toContainText('wipes out the product');
  await expect(stepper(page).locator('.chart[data-live]')).toHaveCount(2);
  await stepper(page).getByRole('button', { name: 'Ten steps' }).click();
  await expect(sentence(stepper(page))).toContainText(
    'with ReLU no weight has moved; with Leaky ReLU w₁ has gone',
  );
  await expect(judged(stepper(page))).toHaveText(
    /^You predicted “A little larger”; it came out as “Exactly where it was”\. At z below 0 /,
  );

  await page.goto('lessons/zero-gradient/');
  await expect(page.getByRole('radio', { name: 'A little larger' })).toBeChecked();
  await expect(sentence(stepper(page))).toBeVisible();
});

test('arrow keys read the answers, Enter or going on keeps one', async ({ page }) => {
  await page.goto('lessons/zero-gradient/');
  await engage(page, stepper(page));
  const note = page.locator('.predict__note').first();
  await page.getByRole('radio', { name: 'A little larger' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Exactly where it was' })).toBeChecked();
  await expect(note).toHaveText('Enter keeps this answer.');
  await expect(cover(stepper(page))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(note).toHaveText('Noted. Now see what happens.');
  await expect(cover(stepper(page))).toBeHidden();

  await page.goto('lessons/relu/');
  await engage(page, explorer(page));
  await page.getByRole('radio', { name: 'None', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(cover(explorer(page))).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(cover(explorer(page))).toBeHidden();
});

test('the share of zeros waits for a prediction, while the rest of the explorer is there', async ({
  page,
}) => {
  await page.goto('lessons/relu/');
  await engage(page, explorer(page));
  await expect(cover(explorer(page))).toBeVisible();
  await expect(sentence(explorer(page))).toContainText('At z = −2 ReLU has slope 0');
  await expect(sentence(explorer(page))).not.toContainText('exact zeros');
  await expect(explorer(page).locator('.zero-share__table')).toBeHidden();
  await answer(page, 'About half').click();
  await expect(explorer(page).locator('.zero-share__table')).toBeVisible();
  await expect(sentence(explorer(page))).toContainText('exact zeros with ReLU');
  await expect(judged(explorer(page))).toHaveText('You predicted “About half”, and so it came out.');
});

test('who does not want to predict asks to see it, by keyboard, and the focus goes with it', async ({
  page,
}) => {
  await page.goto('lessons/zero-gradient/');
  const show = stepper(page).getByRole('button', { name: 'Show it now' });
  const { violations } = await new AxeBuilder({ page }).include('#neuron-stepper').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await press(show, 'Enter');
  await expect(sentence(stepper(page))).toBeVisible();
  await expect(stepper(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(stepper(page).getByRole('button', { name: 'Update' })).toBeFocused();
});

test('one layer for two, and four slopes: lesson 1 waits, and judges both predictions', async ({ page }) => {
  const [collapse, bend] = [page.locator('#collapse'), page.locator('#bend')];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('lessons/why-a-bend/');
  await expect(sentence(collapse)).toBeHidden();
  await expect(collapse.locator('.collapse__picture').first()).toBeHidden();
  await expect(sentence(page.locator('#fold'))).toBeVisible();
  await answer(page, 'Always').click();
  await engage(page, collapse);
  await expect(judged(collapse)).toHaveText('You predicted “Always”, and so it came out.');

  // The still of the finished run never comes to sight; the live one starts untrained.
  await expect(sentence(bend)).toHaveCSS('visibility', 'hidden');
  await expect(bend.locator('.tally').first()).toHaveCSS('visibility', 'hidden');
  await engage(page, bend);
  await expect(bend.locator('.boundary[data-live]')).toHaveCount(4);
  await expect(sentence(bend)).toBeVisible();
  await expect(sentence(bend)).toContainText('One network, 2-16-16-1, at four slopes');
  await page.getByRole('radio', { name: 'About half', exact: true }).check();
  await bend.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(judged(bend)).toContainText('it came out as “Nearly nine in ten”', { timeout: 60_000 });
});

test('the death of a unit is on show in lesson 4, and what becomes of it waits', async ({ page }) => {
  const figure = page.locator('#unit-plane');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('lessons/how-a-unit-dies/');
  await expect(sentence(figure)).toBeHidden();
  await expect(cover(figure)).toBeVisible();
  await expect(figure.locator('.unit-plane__update')).toBeVisible();
  await answer(page, 'It wanders').click();
  await expect(sentence(figure)).toContainText('Plain gradient descent cannot move it again.');
  await engage(page, figure);
  await figure.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(sentence(figure)).toContainText('is dead since step 3; the last step did not move it.', {
    timeout: 60_000,
  });
  await expect(judged(figure)).toContainText('it came out as “It never moves again”');
});

test('prose that has the outcome waits as well, and judges the prediction by the experiment', async ({
  page,
}) => {
  const outcome = page.locator('.outcome[data-awaits="momentum-revivals"]');
  await page.goto('lessons/how-a-unit-dies/');
  await expect(cover(outcome)).toBeVisible();
  await expect(outcome.locator('.finding').first()).toBeHidden();
  await answer(page, 'In about ten').click();
  await expect(outcome.locator('.finding').first()).toBeVisible();
  const right = 'You predicted “In about ten”, and so it came out.';
  await expect(judged(outcome)).toHaveText(right);
  await page.reload();
  await expect(judged(outcome)).toHaveText(right);
});

test('millimetres: the end of the run is set against the prediction', async ({ page }) => {
  const figure = page.locator('#in-millimetres');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('lessons/how-a-unit-dies/');
  await answer(page, 'One or two').click();
  await engage(page, figure);
  await figure.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(sentence(figure)).toHaveText(/^After 1,500 steps /, { timeout: 60_000 });
  await expect(judged(figure)).toContainText('You predicted “One or two”; it came out as “Nearly all”.');
});

test('the map of lesson 5 waits for both of its predictions, or for one press', async ({ page }) => {
  const figure = page.locator('#born-dead');
  await page.goto('lessons/born-dead/');
  await answer(page, 'About 900').click();
  await expect(cover(figure)).toBeVisible();
  await expect(figure.locator('.shape-map')).toBeHidden();
  await answer(page, 'A few').click();
  await expect(cover(figure)).toBeHidden();
  await engage(page, figure);
  await expect(judged(figure)).toHaveText('You predicted “About 900”, and so it came out.');
  await figure.locator('label.choice__option').filter({ hasText: 'Leaky ReLU' }).click();
  await expect(judged(figure)).toContainText('You predicted “A few”; it came out as “None”.');
});

test('the hundred pairs of lesson 5 begin unseen', async ({ page }) => {
  const figure = page.locator('#abs-collapse');
  await page.goto('lessons/born-dead/');
  await expect(sentence(figure)).toHaveCSS('visibility', 'hidden');
  await engage(page, figure);
  await expect(sentence(figure)).toContainText('wait, each to learn |x| twice');
  await expect(sentence(figure)).toBeVisible();
  await expect(figure.getByRole('cell', { name: 'more than 90 %' })).toHaveCount(0);
  await answer(page, 'A few, and most').click();
  await figure.getByRole('button', { name: 'Train 100 pairs' }).click();
  await expect(sentence(figure)).toHaveText(/^\d+ of 100 ReLU networks learned /, { timeout: 60_000 });
  await expect(judged(figure)).toHaveText('You predicted “A few, and most”, and so it came out.');
  await expect(figure.getByRole('cell', { name: 'more than 90 % of 1,000' })).toBeVisible();
});

test('predictions are judged at the settings that they are about, and listed at the lesson’s end', async ({
  page,
}) => {
  const list = page.getByRole('region', { name: 'Your predictions' });
  const figure = page.locator('#path-product');
  const ten = stepper(page).getByRole('button', { name: 'Ten steps' });
  await page.setViewportSize({ width: 360, height: 740 });
  // Of an earlier version: a question that is gone, and an option that is.
  await page.addInitScript(() => {
    if (localStorage.getItem('theme') !== null) return;
    localStorage.setItem('theme', 'light');
    localStorage.setItem('prediction:long-gone', 'few');
    localStorage.setItem('prediction:path-product', 'About a hundredth');
  });
  await page.goto('lessons/zero-gradient/');
  await expect(list).toBeHidden();
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage)))
    .not.toContain('prediction:long-gone');
  await expect(page.locator('[data-prediction="path-product"] :checked')).toHaveCount(0);

  await answer(page, 'A little larger').click();
  await expect(list.getByRole('listitem')).toHaveText([/It has not come out yet\.$/, /Not predicted\.$/]);
  await engage(page, stepper(page));
  await expect(judged(stepper(page))).toBeEmpty();
  // Another neuron says nothing of this one.
  await stepper(page).getByRole('textbox', { name: 'Target' }).fill('2');
  await press(stepper(page).getByRole('textbox', { name: 'Target' }), 'Enter');
  await ten.click();
  await expect(sentence(stepper(page))).toContainText('no weight has moved');
  await expect(judged(stepper(page))).toBeEmpty();
  await stepper(page)
    .getByRole('button', { name: /^Reset/ })
    .click();
  await ten.click();
  await expect(judged(stepper(page))).toContainText('it came out as “Exactly where it was”');
  await expect(page.locator('.predict__note').first()).toHaveText('It came out otherwise.');
  await expect(list).toContainText('So far you were right in 0 of 1.');
  // Afterwards one is wiser: the prediction stays what it was.
  await expect(page.getByRole('radio', { name: 'Exactly where it was' })).toBeDisabled();
  await expect(page.getByRole('radio', { name: 'A little larger' })).toBeChecked();

  await answer(page, 'A hundred-millionth').click();
  await engage(page, figure);
  await expect(judged(figure)).toBeEmpty();
  await page.goto('lessons/zero-gradient/?fig=path-product&v=1&layers=4&slope=0.01#path-product');
  await expect(judged(figure)).toHaveText('You predicted “A hundred-millionth”, and so it came out.');
  await expect(list).toContainText('You were right in 1 of 2.');
  await expect(list.getByRole('listitem')).toHaveText([
    /\?Not so\. You predicted “A little larger”; it came out as “Exactly where it was”\./,
    /\?Right\. You predicted “A hundred-millionth”\.$/,
  ]);
  const { violations } = await new AxeBuilder({ page }).include('.predictions').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await list.getByRole('link', { name: /^A neuron starts/ }).click();
  await expect(page.locator('[data-prediction="ten-steps"]')).toBeInViewport();

  await page.goto('privacy/');
  await page.getByRole('button', { name: 'Forget everything kept here' }).click();
  await expect(page.getByText('Forgotten.')).toBeVisible();
  await page.goto('lessons/zero-gradient/');
  await expect(cover(stepper(page))).toBeVisible();
  await expect(list).toBeHidden();
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
    for (const lesson of ['why-a-bend', 'how-a-unit-dies', 'born-dead']) {
      await page.goto(`lessons/${lesson}/`);
      for (const covered of await page.locator('.cover').all()) await expect(covered).toBeHidden();
      for (const said of await page.locator('.figure__sentence').all()) await expect(said).toBeVisible();
    }
    await page.goto('lessons/how-a-unit-dies/');
    await expect(page.locator('.outcome .finding').first()).toBeVisible();
    await expect(page.locator('.predictions')).toBeHidden();
  });
});
