import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { engage, expect, press, test } from './fixtures.ts';

const figure = (page: Page): Locator => page.locator('figure.figure');
const sentence = (page: Page): Locator => figure(page).locator('.figure__sentence');
const button = (page: Page, name: string): Locator => figure(page).getByRole('button', { name, exact: true });
const typed = (page: Page, name: string): Locator => figure(page).getByRole('textbox', { name, exact: true });
const row = (page: Page, name: string): Locator =>
  figure(page)
    .locator('.neuron-stepper__table')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

const open = async (page: Page, id = 'neuron-stepper', query = ''): Promise<void> => {
  await page.goto(`embed/${id}/${query}`);
  await expect(page.locator('astro-island')).not.toHaveAttribute('ssr', /.*/);
  await expect(figure(page).locator('.chart:not([data-live])')).toHaveCount(0);
};

test('opens where the zero wipes out the product, in words, in the table and in the formula', async ({
  page,
}) => {
  await open(page);
  await expect(sentence(page)).toContainText('with ReLU the factor f′(z) = 0 wipes out the product');
  await expect(row(page, '∂h/∂z = f′(z)').getByRole('cell')).toHaveText(['0', '0.1']);
  await expect(row(page, '∂L/∂w₁').getByRole('cell')).toHaveText(['0', '−0.48']);
  const struck = row(page, '∂L/∂h').getByRole('cell').first().locator('span');
  await expect(struck).toHaveCSS('background-image', /^linear-gradient/);
  const formula = figure(page).locator(
    '.neuron-stepper__numbers[data-activation="relu"] [data-of="backward"]',
  );
  await expect(formula).toBeVisible();
  await expect(formula.locator('.katex-html [data-slot="slope"]')).toHaveText('0');
});

test('is walked by keys alone: update, ten steps, across zero, undo, restart', async ({ page }) => {
  await open(page);
  await press(button(page, 'Update'), 'Enter');
  await expect(sentence(page)).toHaveText(
    'Step 1, update: with ReLU no weight moves; with Leaky ReLU w₁ goes from −0.5 to −0.452.',
  );
  await expect(row(page, 'w₁').getByRole('cell')).toHaveText(['−0.5 stays', '−0.452']);
  // The button keeps the focus and names what comes next.
  await expect(button(page, 'Forward')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'z = w·x + b').getByRole('cell')).toHaveText(['−2', '−1.856']);
  await expect(row(page, 'L = (h − y)²').getByRole('cell')).toHaveText(['–', '–']);

  await page.keyboard.press('Tab');
  await expect(button(page, 'Ten steps')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toContainText('After 11 steps: with ReLU no weight has moved');
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toContainText('in step 17 z was positive for the first time');
  await expect(page).toHaveURL(/[?&]at=84/);

  await page.keyboard.press('Tab');
  await expect(button(page, 'Undo update')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toContainText('Step 21, backward');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toContainText('Both neurons start from the same numbers');
  await expect(button(page, 'Undo')).toBeDisabled();
});

test('a number that is none is refused in a sentence, and nothing is lost', async ({ page }) => {
  await open(page);
  for (const [text, shown] of [
    ['abc', 'abc'],
    ['1e999', '1e999'],
    ['', ''],
    ['11', '11'],
  ] as const) {
    await typed(page, 'Weight w₁').fill(text);
    await press(typed(page, 'Weight w₁'), 'Enter');
    await expect(typed(page, 'Weight w₁')).toHaveAttribute('aria-invalid', 'true');
    await expect(typed(page, 'Weight w₁')).toHaveAccessibleDescription(
      `Expected a number from −10 to 10, received “${shown}”. Still −0.5.`,
    );
    await expect(typed(page, 'Weight w₁'), 'what was typed stays').toHaveValue(text);
    await expect(row(page, '∂L/∂w₁').getByRole('cell')).toHaveText(['0', '−0.48']);
  }
  await typed(page, 'Weight w₁').fill('−1.5');
  await press(typed(page, 'Weight w₁'), 'Enter');
  await expect(typed(page, 'Weight w₁')).toHaveAttribute('aria-invalid', 'false');
  await expect(row(page, 'z = w·x + b').getByRole('cell')).toHaveText(['−4', '−4']);
  await expect(page).toHaveURL(/[?&]w1=-1\.5/);
  await typed(page, 'Bias b').fill('6');
  await press(typed(page, 'Bias b'), 'Enter');
  await expect(sentence(page)).toContainText('with both f′(z) = 1');
  await typed(page, 'Weight w₁').fill('0,7');
  await press(typed(page, 'Weight w₁'), 'Enter');
  await expect(typed(page, 'Weight w₁'), 'a decimal comma').toHaveValue('0.7');
  await expect(page).toHaveURL(/[?&]w1=0\.7/);
});

test('a number that is refused in the end leads back to where it was before the first key', async ({
  page,
}) => {
  await open(page);
  const weight = typed(page, 'Weight w₁');
  await weight.selectText();
  await page.keyboard.type('12');
  await weight.selectText();
  await page.keyboard.type('123');
  await page.keyboard.press('Tab');
  await expect(weight).toHaveAccessibleDescription(
    'Expected a number from −10 to 10, received “123”. Still −0.5.',
  );
  await expect(weight).toHaveValue('123');
  await expect(row(page, 'w₁').getByRole('cell')).toHaveText(['−0.5', '−0.5']);
  await weight.selectText();
  await page.keyboard.type('4');
  await expect(row(page, 'w₁').getByRole('cell')).toHaveText(['4', '4']);
  await page.keyboard.press('Escape');
  await expect(weight).toHaveValue('−0.5');
  await expect(row(page, 'w₁').getByRole('cell')).toHaveText(['−0.5', '−0.5']);
});

test('a refused number goes once another one is set from elsewhere', async ({ page }) => {
  await open(page);
  const weight = typed(page, 'Weight w₁');
  await weight.fill('0,7');
  await press(weight, 'Enter');
  await weight.fill('1,5.2');
  await press(weight, 'Enter');
  await expect(weight).toHaveAccessibleDescription(/Still 0\.7\.$/);
  await page.goBack();
  await expect(weight).toHaveValue('−0.5');
  await expect(weight).toHaveAttribute('aria-invalid', 'false');
  await page.goForward();
  await expect(weight).toHaveValue('0.7');
  await weight.fill('1,5.2');
  await press(weight, 'Enter');
  await figure(page)
    .getByRole('button', { name: /^Reset/ })
    .click();
  await expect(weight).toHaveValue('−0.5');
  await expect(weight).toHaveAccessibleDescription('');
});

test('its link, its table and its embed page tell the same state', async ({ page }) => {
  await open(page, 'neuron-stepper', '?v=1&slope=0.2&at=32');
  await expect(sentence(page)).toContainText('After 8 steps: with ReLU no weight has moved');
  await figure(page).getByText('Table', { exact: true }).click();
  await expect(figure(page).locator('.figure__table tbody tr')).toHaveCount(16);
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    figure(page).getByRole('button', { name: /^CSV/ }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('neuron-stepper.csv');
  expect(readFileSync(await csv.path(), 'utf8'), 'spreadsheets know it for UTF-8').toMatch(
    /^\ufeff[^\ufeff]/,
  );
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    figure(page).getByRole('button', { name: /^PNG/ }).click(),
  ]);
  expect(png.suggestedFilename()).toBe('neuron-stepper.png');
});

test('a bad link opens the default and says what was wrong', async ({ page }) => {
  await open(page, 'neuron-stepper', '?v=1&x1=abc&at=1.5');
  await expect(figure(page).locator('.figure__message')).toContainText(
    'x1: expected a number from -10 to 10',
  );
  await expect(figure(page).locator('.figure__message')).toContainText(
    'at: expected an integer from 0 to 800',
  );
  await expect(sentence(page)).toContainText('Step 1, backward');
});

test('a screen reader hears one sentence a step', async ({ page }) => {
  await open(page);
  const spoken = figure(page).locator('p.visually-hidden[aria-live]');
  await button(page, 'Update').click();
  await expect(spoken).toHaveText((await sentence(page).textContent()) ?? '');
  await button(page, 'Forward').click();
  await expect(spoken).toContainText('Step 2, forward');
});

test('the path product grows small with each layer', async ({ page }) => {
  await open(page, 'path-product');
  await expect(sentence(page)).toContainText('two factors of 0.1 leave 0.01');
  const more = figure(page).getByRole('button', { name: 'More: Layers' });
  await more.click();
  await expect(sentence(page)).toContainText('three factors of 0.1 leave 0.001');
  await expect(figure(page).locator('.path-product__way').nth(1).getByRole('listitem')).toHaveText([
    /Output\s*1/,
    /Layer 3\s*× 0\.1 = 0\.1/,
    /Layer 2\s*× 0\.1 = 0\.01/,
    /Layer 1\s*× 0\.1 = 0\.001/,
  ]);
  await press(figure(page).getByRole('slider', { name: 'Slope of Leaky ReLU a' }), 'End');
  await expect(sentence(page)).toContainText('and all of it does');
  await figure(page).locator('label.choice__option').filter({ hasText: 'Only the first' }).click();
  await expect(sentence(page)).toContainText('only the first');
  await expect(page).toHaveURL(/layers=3&slope=1&negative=first/);
});

test('the exercise is marked by twenty runs: not where it starts, but at bias 0 and rate 2', async ({
  page,
}) => {
  const mark = figure(page).getByRole('button', { name: 'Mark it: run 20 seeds' });
  await page.goto('embed/stay-alive/');
  await mark.click();
  await expect(sentence(page)).toHaveText(/^Not yet: 2 of 20 .* 10 had dead units/);
  await page.goto('embed/stay-alive/?v=1&bias=0&lr=2');
  await expect(figure(page).locator('output').first()).toHaveText('0');
  await mark.click();
  await expect(sentence(page)).toHaveText(/^Passed: 20 of 20/);
});

test('in its lesson no button is too narrow for its word, at any width', async ({ page }) => {
  await page.goto('lessons/zero-gradient/');
  await engage(page, page.locator('#neuron-stepper'));
  await page.locator('#neuron-stepper').getByRole('button', { name: 'Show it now' }).click();
  const buttons = page.locator('.neuron-stepper__buttons button');
  await expect(buttons).toHaveCount(4);
  for (const width of [360, 480, 600, 700, 768, 900, 1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const tooNarrow = await buttons.evaluateAll((all) =>
      all
        .filter((one) => one.scrollWidth > one.clientWidth || one.clientHeight > 56)
        .map((one) => one.textContent),
    );
    expect.soft(tooNarrow, `${width} px`).toEqual([]);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a thumb walks the neuron, and no button moves under it', async ({ page }) => {
    await open(page);
    const places = () =>
      figure(page)
        .locator('.neuron-stepper__buttons button')
        .evaluateAll((buttons) =>
          buttons.map((one) => {
            const { x, y, width, height } = one.getBoundingClientRect();
            return [x, y + scrollY, width, height];
          }),
        );
    const before = await places();
    for (const [, , width, height] of before) {
      expect(width).toBeGreaterThanOrEqual(44);
      expect(height).toBeGreaterThanOrEqual(44);
    }
    await button(page, 'Update').tap();
    await button(page, 'Forward').tap();
    await button(page, 'Loss').tap();
    expect(await places()).toEqual(before);
    await button(page, 'Ten steps').tap();
    await expect(sentence(page)).toContainText('After 11 steps');
    await button(page, 'Undo update').tap();
    await expect(sentence(page)).toContainText('Step 11, backward');
    expect(await places()).toEqual(before);
  });

  test('a thumb types a number and sets the slope to a mark', async ({ page }) => {
    await open(page);
    await typed(page, 'Target y').tap();
    await typed(page, 'Target y').fill('3');
    await press(typed(page, 'Target y'), 'Enter');
    await expect(row(page, '∂L/∂h').getByRole('cell')).toHaveText(['−6', '−6.4']);
    await figure(page)
      .locator('.slider__mark', { hasText: /^0\.25$/ })
      .tap();
    await expect(row(page, '∂h/∂z = f′(z)').getByRole('cell')).toHaveText(['0', '0.25']);
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the still, the sentence, the numbers and the table are there', async ({ page }) => {
    await page.goto('embed/neuron-stepper/');
    await expect(sentence(page)).toContainText('wipes out the product');
    await expect(row(page, '∂L/∂w₁').getByRole('cell')).toHaveText(['0', '−0.48']);
    await expect(figure(page).locator('.still:visible')).toHaveCount(2);
    await expect(button(page, 'Update')).toBeHidden();
  });
});
