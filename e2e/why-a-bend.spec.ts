import type { Locator, Page } from '@playwright/test';
import { engage, exerciseOf, expect, press, test, uncover } from './fixtures.ts';

const address = 'lessons/why-a-bend/';
const figure = (page: Page, id: string): Locator => page.locator(`figure.figure#${id}`);
const sentence = (page: Page, id: string): Locator => figure(page, id).locator('.figure__sentence');
const typed = (page: Page, id: string, name: string): Locator =>
  figure(page, id).getByRole('textbox', { name, exact: true });
const slope = (page: Page, id: string): Locator =>
  figure(page, id).getByRole('slider', { name: 'Slope of the bend a', exact: true });
/** The path of one kind of line in one of the four pictures. */
const lines = (page: Page, id: string, picture: number, kind: string): Promise<string | null> =>
  figure(page, id).locator('.collapse__svg').nth(picture).locator(`.collapse__${kind}`).getAttribute('d');

const open = async (page: Page, id: string, query = ''): Promise<void> => {
  await page.goto(`${address}${query}`);
  await engage(page, figure(page, id));
  await uncover(figure(page, id));
};

test('two layers are one: by keyboard, number by number', async ({ page }) => {
  await open(page, 'collapse');
  await expect(sentence(page, 'collapse')).toContainText('point for point, what one layer does');
  expect(await lines(page, 'collapse', 2, 'upright')).toBe(await lines(page, 'collapse', 3, 'upright'));
  const product = figure(page, 'collapse').locator('.collapse__formulas .katex-html');
  await expect(product.nth(1).locator('[data-slot="entry"]')).toHaveText('0.75');

  await typed(page, 'collapse', 'W₁ 1,2').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('-1.5');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]w12=-1\.5/);
  await expect(product.nth(0).locator('[data-slot="p12"]')).toHaveText('−1');
  const both = await lines(page, 'collapse', 2, 'level');
  expect(both).toBe(await lines(page, 'collapse', 3, 'level'));

  await figure(page, 'collapse').getByLabel('Number on the slider').selectOption({ label: 'W₂ 2,1' });
  await press(figure(page, 'collapse').getByRole('slider', { name: 'W₂ 2,1', exact: true }), 'PageUp');
  await expect(product.nth(0).locator('[data-slot="v21"]')).toHaveText('1');
  expect(await lines(page, 'collapse', 2, 'level')).not.toBe(both);
  expect(await lines(page, 'collapse', 2, 'level')).toBe(await lines(page, 'collapse', 3, 'level'));

  await figure(page, 'collapse').getByLabel('Entry to work out').selectOption({ label: 'row 2, column 1' });
  await expect(product.nth(1).locator('[data-slot="entry"]')).toHaveText('0.5');
  await figure(page, 'collapse')
    .getByRole('button', { name: /^Reset/ })
    .click();
  await expect(typed(page, 'collapse', 'W₁ 1,2')).toHaveValue('0.5');
});

test('with a bend the grid folds, and no single layer follows', async ({ page }) => {
  await open(page, 'collapse');
  expect(await lines(page, 'collapse', 0, 'folds')).toBe('');
  await press(slope(page, 'collapse'), 'Home');
  await expect(sentence(page, 'collapse')).toHaveText(
    /^With a bend of slope 0 the grid bends along two lines, and no single layer can do that: even the best one puts the crossings about 0\.25/,
  );
  expect(await lines(page, 'collapse', 0, 'folds')).not.toBe('');
  expect(await lines(page, 'collapse', 2, 'upright')).not.toBe(await lines(page, 'collapse', 3, 'upright'));
  await expect(figure(page, 'collapse').locator('.collapse__pieces tbody tr').last()).toContainText('0, 0');
  // A bias that lifts both units over the whole grid takes the fold out of sight.
  for (const bias of ['b₁ 1', 'b₁ 2']) {
    await typed(page, 'collapse', bias).fill('2');
    await press(typed(page, 'collapse', bias), 'Enter');
  }
  await expect(sentence(page, 'collapse')).toContainText('one layer still does it all');
});

test('a number that is none is refused in a sentence', async ({ page }) => {
  await open(page, 'collapse');
  await typed(page, 'collapse', 'b₂ 1').fill('three');
  await press(typed(page, 'collapse', 'b₂ 1'), 'Enter');
  await expect(typed(page, 'collapse', 'b₂ 1')).toHaveAccessibleDescription(
    'Expected a number from −2 to 2, received “three”. Still −0.25.',
  );
});

test('a link restores its figure and leaves the other one alone', async ({ page }) => {
  await open(page, 'fold', '?fig=fold&v=1&slope=0.2&b1=2#fold');
  await expect(sentence(page, 'fold')).toContainText(
    'With a bend of slope 0.2 the grid bends along one line',
  );
  await expect(figure(page, 'fold')).toBeInViewport();
  await expect(sentence(page, 'collapse')).toContainText('Without a bend');
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    figure(page, 'fold').getByRole('button', { name: /^CSV/ }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('collapse.csv');
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    figure(page, 'fold').getByRole('button', { name: /^PNG/ }).click(),
  ]);
  expect(png.suggestedFilename()).toBe('collapse.png');
});

test('a bad link opens the default and says what was wrong', async ({ page }) => {
  await page.goto('embed/collapse/?v=1&w11=three&entry=33');
  await expect(figure(page, 'collapse').locator('.figure__message')).toContainText(
    'w11: expected a number from -2 to 2',
  );
  await expect(figure(page, 'collapse').locator('.figure__message')).toContainText('entry: expected one of');
  await expect(sentence(page, 'collapse')).toContainText('Without a bend');
});

test('one network learns at four slopes, and the prediction is judged', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address);
  await page.getByRole('radio', { name: 'Nearly nine in ten' }).check();
  await engage(page, figure(page, 'bend'));
  const train = figure(page, 'bend').getByRole('button', { name: 'Train', exact: true });
  await expect(train).toBeEnabled();
  await expect(sentence(page, 'bend')).toContainText('One network, 2-16-16-1, at four slopes');
  await press(train, 'Enter');
  await expect(sentence(page, 'bend')).toHaveText(
    /^After 1,500 steps, two moons, .*8\d\s% with slope 1, .*100\s% with slope 0\. /,
    { timeout: 60_000 },
  );
  const judged = figure(page, 'bend').locator('.judged');
  await expect(judged).toHaveText('You predicted “Nearly nine in ten”, and so it came out.');
  await expect(figure(page, 'bend').locator('.boundary[data-live]')).toHaveCount(4);
  await figure(page, 'bend').locator('label.choice__option').filter({ hasText: 'XOR' }).click();
  await expect(page).toHaveURL(/fig=bend&v=1&data=xor/);
  await expect(sentence(page, 'bend')).toContainText('One network');
  await expect(judged).toBeEmpty();
});

test('the exercise is marked by twenty runs: not without a bend, but with five units of ReLU', async ({
  page,
}) => {
  const mark = page.getByRole('button', { name: 'Mark it: run 20 seeds' });
  const live = () => expect(page.locator('astro-island')).not.toHaveAttribute('ssr', /.*/);
  await page.goto('embed/few-bends/');
  await live();
  await mark.click();
  await expect(sentence(page, 'few-bends')).toHaveText(/^Not yet: 0 of 20/, { timeout: 60_000 });
  await page.goto('embed/few-bends/?v=1&slope=0');
  await live();
  await expect(page.locator('output').last()).toHaveText('0');
  await mark.click();
  await expect(sentence(page, 'few-bends')).toHaveText(/^Passed: \d\d of 20/, { timeout: 60_000 });
});

test('a screen reader hears the sentence once it has rested', async ({ page }) => {
  await open(page, 'collapse');
  const spoken = figure(page, 'collapse').locator('p.visually-hidden[aria-live]');
  await press(slope(page, 'collapse'), 'PageDown');
  await expect(spoken).toHaveText((await sentence(page, 'collapse').textContent()) ?? '');
  await expect(spoken).toContainText('bends');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a thumb opens the fold, types a number and moves another', async ({ page }) => {
    await open(page, 'fold');
    await figure(page, 'fold')
      .locator('.slider__mark', { hasText: /^0\.25$/ })
      .tap();
    await expect(sentence(page, 'fold')).toContainText('With a bend of slope 0.25');
    await typed(page, 'fold', 'W₂ 1,1').tap();
    await typed(page, 'fold', 'W₂ 1,1').fill('−2');
    await press(typed(page, 'fold', 'W₂ 1,1'), 'Enter');
    await expect(page).toHaveURL(/v11=-2/);
    const small = await figure(page, 'fold')
      .locator('input:visible, select:visible, button:visible')
      .evaluateAll((controls) =>
        controls
          .filter((control) => (control as HTMLElement).tabIndex >= 0)
          .map((control) => control.getBoundingClientRect())
          .filter(({ width, height }) => height < 44 || width < 44)
          .map(({ width, height }) => `${width}×${height}`),
      );
    expect(small).toEqual([]);
  });

  test('a thumb trains the four networks', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, 'bend');
    const train = figure(page, 'bend').getByRole('button', { name: 'Train', exact: true });
    await expect(train).toBeEnabled();
    await train.tap();
    await expect(sentence(page, 'bend')).toHaveText(/^After 1,500 steps/, { timeout: 60_000 });
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('pictures, products, sentences and boundaries are there', async ({ page }) => {
    await page.goto(address);
    await expect(sentence(page, 'collapse')).toContainText('point for point');
    await expect(sentence(page, 'fold')).toContainText('bends along two lines');
    await expect(figure(page, 'fold').locator('.collapse__svg')).toHaveCount(4);
    await expect(figure(page, 'collapse').locator('.katex-html [data-slot="p11"]').first()).toHaveText(
      '0.75',
    );
    await expect(sentence(page, 'bend')).toContainText('After 1,500 steps, two moons');
    await expect(figure(page, 'bend').locator('.boundary__svg:visible')).toHaveCount(4);
    await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeHidden();
    const exercise = exerciseOf(page, 'Thin in the middle');
    await exercise.locator('summary').last().click();
    await expect(exercise.getByText('It presses the whole plane onto the line')).toBeVisible();
  });
});
