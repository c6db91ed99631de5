import type { Locator, Page } from '@playwright/test';
import { bringToThumb, engage, expect, moreSettings, press, test, uncover } from './fixtures.ts';

const lesson = 'lessons/how-a-unit-dies/';
const sentence = (figure: Locator): Locator => figure.locator('.figure__sentence');
const ledger = (figure: Locator): Locator => figure.getByRole('region', { name: 'Ledger of units' });

const open = async (page: Page, id = 'unit-plane', query = ''): Promise<Locator> => {
  await page.goto(`${lesson}${query}`);
  const figure = page.locator(`#${id}`);
  await engage(page, figure);
  await expect(figure.locator('.boundary[data-live]')).toBeVisible();
  await uncover(figure);
  return figure;
};

/** The number that a row of the update's table ends with. */
const after = async (figure: Locator, name: string): Promise<number> => {
  const cell = figure.locator('.unit-plane__update').getByRole('row', { name }).getByRole('cell').last();
  return Number(((await cell.textContent()) ?? '').replace('−', '-'));
};

test('teaches before it is touched: the still has the death, its numbers and its row', async ({ page }) => {
  await page.goto(lesson);
  const figure = page.locator('#unit-plane');
  await expect(sentence(figure)).toHaveText(/^Step 3 killed unit 2 of layer 1/);
  await expect(figure.locator('.unit-plane__update')).toContainText(
    '3 of the 32 points of the batch pushed it',
  );
  await expect(figure.locator('.boundary svg').last()).toBeAttached();
});

test('runs to its end by keyboard: the dead unit has not moved, and every death stands in the ledger', async ({
  page,
}) => {
  const figure = await open(page);
  const bias = await after(figure, 'b');
  await press(figure.getByRole('button', { name: 'Run', exact: true }), 'Enter');
  await expect(sentence(figure)).toHaveText(
    /^After 1,500 steps .* Layer 1: 7 deaths, 0 revivals, 7 of 16 dead/,
  );
  await expect(figure.getByRole('img', { name: 'Units of hidden layer 1: 9 active, 7 dead' })).toBeVisible();
  expect(await after(figure, 'b')).toBe(bias);
  await expect(figure.locator('.unit-plane__update')).toContainText(
    '0 of the 32 points of the batch pushed it',
  );
  await expect(ledger(figure).getByRole('button', { name: /unit \d+ of layer 1 died$/ })).toHaveCount(7);
});

test('a row of the ledger leads to its step, and Back from it', async ({ page }) => {
  const figure = await open(page);
  await ledger(figure).scrollIntoViewIfNeeded();
  await expect(ledger(figure).locator('[data-shown]')).toBeInViewport({ ratio: 1 });
  await figure.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(sentence(figure)).toHaveText(/^After 1,500 steps/);

  const row = ledger(figure).getByRole('button', { name: /^7: .* unit 12 of layer 1 died$/ });
  await press(row, 'Enter');
  await expect(sentence(figure)).toHaveText(
    /^Step 7 killed unit 12 of layer 1: its largest z went from [\d.]+ to −[\d.]+/,
  );
  await expect(row).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/step=7&unit=1\.12/);
  await expect(figure.getByText('Step 7, unit 12 of layer 1: after = before − 2 × gradient')).toBeVisible();
  // What is known to come stays in the ledger.
  await expect(ledger(figure).getByRole('button', { name: /^122: / })).toBeVisible();

  const revival = ledger(figure).getByRole('button', { name: /^5: .* unit 4 of layer 2 came back$/ });
  await revival.click();
  await expect(sentence(figure)).toContainText('What moved it: its inputs moved; its own weights did not.');
  await page.goBack();
  // A figure computes where it is seen, and the browser may have gone back to another place.
  await figure.scrollIntoViewIfNeeded();
  await expect(sentence(figure)).toHaveText(/^Step 7 killed unit 12 of layer 1/);
});

test('steps one update at a time, forward and back', async ({ page }) => {
  const figure = await open(page, 'carried-back');
  await expect(sentence(figure)).toHaveText(
    /^Step 27 killed unit 1 of layer 1: .* Only its velocity still moves it\.$/,
  );
  await figure.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(sentence(figure)).toHaveText(
    /^Step 28: unit 1 of layer 1 is dead\. Its gradient was exactly 0, and its velocity carried it on/,
  );
  await figure.getByRole('spinbutton', { name: 'At step' }).fill('46');
  await page.keyboard.press('Enter');
  await expect(sentence(figure)).toHaveText(/^Step 46 brought unit 1 of layer 1 back: .* velocity alone/);
  await figure.getByRole('button', { name: 'Less: At step' }).click();
  await expect(sentence(figure)).toHaveText(/^Step 45: unit 1 of layer 1 is dead/);
});

test('pauses and goes on; the causes start a run of their own', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const figure = await open(page, 'in-millimetres');
  await expect(sentence(figure)).toHaveText(
    /^A fresh network from seed 10, .* 8 of layer 1 and 8 of layer 2/,
  );
  await figure.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(sentence(figure)).toHaveText(/^Step \d+: \d+ of 32 units are dead/);
  await figure.getByRole('button', { name: 'Pause' }).click();
  await expect(sentence(figure)).toHaveText(/of the points are right/);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await figure.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(sentence(figure)).toHaveText(/^After 1,500 steps/);

  await figure.getByRole('slider', { name: /^Learning rate/ }).focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/lr=0\.001/);
  await expect(sentence(figure)).toHaveText(
    /^After 1,500 steps .* Layer 1: 8 dead from the start, [0-4] deaths?/,
  );
  await moreSettings(figure);
  await figure.getByRole('slider', { name: /^Slope/ }).focus();
  await page.keyboard.press('PageUp');
  await expect(sentence(figure)).toHaveText(/Layer 1: \d+ of 16 inactive, none dead/);
});

test('a link restores the step and the unit, and a bad one says what was wrong', async ({ page }) => {
  const state = '?fig=unit-plane&v=1&lr=0.3&momentum=0.9&seed=16&step=46&unit=1.1#unit-plane';
  const figure = await open(page, 'unit-plane', state);
  await expect(sentence(figure)).toHaveText(/^Step 46 brought unit 1 of layer 1 back/);
  await moreSettings(figure);
  await expect(figure.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('16');
  const bad = await open(page, 'unit-plane', '?fig=unit-plane&v=1&unit=9.9&step=-1#unit-plane');
  await expect(bad.locator('.figure__message')).toContainText('step: expected an integer from 0 to 1500');
  await expect(bad.locator('.figure__message')).toContainText('unit: expected a layer from 1 to 2');
});

test('the exercise fails where it starts and passes at bias 10 and rate 0.001', async ({ page }) => {
  await page.goto(`${lesson}?fig=millimetres&v=1&bias=10&lr=0.001#millimetres`);
  const figure = page.locator('#millimetres');
  await engage(page, figure);
  await uncover(figure);
  const mark = async (): Promise<void> => {
    await figure.getByRole('button', { name: /^Mark it/ }).click();
    await expect(figure.getByRole('button', { name: 'Cancel' })).toBeHidden({ timeout: 60_000 });
  };
  await mark();
  await expect(sentence(figure)).toContainText('Passed: 20 of 20');
  await figure.getByRole('button', { name: /^Reset/ }).click();
  await mark();
  await expect(sentence(figure)).toContainText('Not yet: 0 of 20');
});

test('begins with three controls; the fold of the others is remembered, and forgotten', async ({ page }) => {
  const figure = await open(page);
  const seed = figure.getByRole('spinbutton', { name: 'Seed' });
  await expect(figure.locator('.figure__controls :is(input, select):visible')).toHaveCount(3);
  await expect(seed).toBeHidden();
  await moreSettings(figure);
  await expect(seed).toBeVisible();
  await page.reload();
  await engage(page, figure);
  await expect(seed).toBeVisible();

  await page.goto('privacy/');
  await page.getByRole('button', { name: 'Forget everything kept here' }).click();
  await page.goto(lesson);
  await engage(page, figure);
  await expect(seed).toBeHidden();
});

test.describe('with a thumb at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the plane stays in sight while a thumb is on the learning rate', async ({ page }) => {
    const figure = await open(page);
    await bringToThumb(figure.getByRole('slider', { name: /^Learning rate/ }));
    await expect(figure.locator('.boundary')).toBeInViewport({ ratio: 1 });
  });

  test('a tap on a row shows the step in the plane, which comes into view', async ({ page }) => {
    const figure = await open(page);
    await figure.getByRole('button', { name: 'Run', exact: true }).tap();
    await expect(sentence(figure)).toHaveText(/^After 1,500 steps/);
    await ledger(figure)
      .getByRole('button', { name: /^4: .* unit 7 of layer 1 died$/ })
      .tap();
    await expect(sentence(figure)).toHaveText(/^Step 4 killed unit 7 of layer 1/);
    await expect(figure.locator('.unit-plane__map')).toBeInViewport({ ratio: 0.95 });
  });

  test('everything that a thumb has to hit is large enough', async ({ page }) => {
    const figure = await open(page);
    const small = await figure
      .locator('button:visible, select:visible, summary:visible, input[type="range"]:visible')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.tabIndex >= 0)
          .map((control) => ({ control, box: control.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 44 || box.width < 24)
          .map(({ control, box }) => `${control.getAttribute('aria-label')}: ${box.width}×${box.height}`),
      );
    expect(small).toEqual([]);
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the still, its sentence, its numbers and its ledger are there', async ({ page }) => {
    await page.goto(lesson);
    const figure = page.locator('#unit-plane');
    await expect(sentence(figure)).toHaveText(/^Step 3 killed unit 2 of layer 1/);
    await expect(
      ledger(figure)
        .getByRole('row', { name: /died its own gradient/ })
        .first(),
    ).toBeVisible();
    await expect(figure.getByRole('button', { name: 'Run' })).toBeHidden();
  });
});
