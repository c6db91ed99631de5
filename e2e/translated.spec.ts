import type { Locator, Page } from '@playwright/test';
import { engage, expect, lesson, press, readThrough, test } from './fixtures.ts';
import { translate, translated } from './translator.ts';

const lens = (page: Page): Locator => page.locator('#slope-lens');
const slope = (page: Page): Locator => lens(page).getByRole('slider', { name: /Slope/ }).first();
const shown = (page: Page): Locator => lens(page).locator('output[for="slope-lens-slope"]');
const sentence = (page: Page): Locator => lens(page).locator('.figure__sentence');

for (const [what, options] of [
  ['replaces its texts', {}],
  ['takes its texts along', { moves: true }],
  ['replaces all, empty or not', { blind: true }],
  ['takes all along, empty or not', { moves: true, blind: true }],
] as const) {
  test(`a figure goes on under a translator that ${what}`, async ({ page }) => {
    await page.goto(lesson);
    await engage(page, lens(page));
    await translate(page, options);
    const said = (text: string): string => ('moves' in options ? text : translated(text));
    await expect(shown(page)).toHaveText(said('0.01'));
    await press(slope(page), 'PageUp');
    await press(slope(page), 'PageUp');
    await expect(slope(page)).toHaveAttribute('aria-valuetext', '0.2');
    await expect(shown(page)).toHaveText(said('0.2'));
    await expect(sentence(page)).toHaveText(
      said('At z = −2.5 ReLU passes none of the gradient, Leaky ReLU a fifth of it.'),
    );
    await expect(lens(page).locator('tbody tr').nth(1).getByRole('cell').nth(0)).toHaveText(said('−0.5'));
    await lens(page).locator('details summary').click();
    await expect(lens(page).locator('details').getByRole('table')).toContainText('with slope 0.2');
    await expect(page).toHaveURL(/slope=0\.2/);
    // Nothing of the earlier words is left beside the new ones.
    await expect(lens(page)).not.toContainText('a hundredth');
  });
}

test('a figure comes alive in a page that was translated before', async ({ page }) => {
  await page.goto(lesson);
  await translate(page);
  await engage(page, lens(page));
  await expect(shown(page)).toHaveText(translated('0.01'));
  await press(slope(page), 'PageUp');
  await press(slope(page), 'PageUp');
  await expect(shown(page)).toHaveText(translated('0.2'));
  await expect(sentence(page)).toHaveText(/^ƨ[^ƨ]*a fifth of it\.ƨ$/);
  await expect(lens(page).locator('.figure__caption')).toContainText('ƨ');
});

test('what comes and goes in a figure comes and goes translated', async ({ page }) => {
  await page.goto(lesson);
  await engage(page, lens(page));
  await translate(page);
  const notice = lens(page).locator('.figure__notice');
  await lens(page).getByRole('button', { name: /Embed/ }).click();
  await expect(notice).toContainText('The line that embeds this state');
  await lens(page).getByRole('button', { name: /Reset/ }).click();
  await expect(notice).toHaveText('');
  // A button whose word changes under the finger keeps the focus.
  await page.goto('lessons/leaky-relu/?fig=rescue-many#rescue-many');
  const many = page.locator('#rescue-many');
  await engage(page, many);
  await translate(page);
  const run = many.locator('.figure__lead button').first();
  const before = (await run.textContent()) ?? '';
  await run.click();
  await expect(run).toBeFocused();
  await expect(run).not.toHaveText(before);
  await expect(run).toHaveText(before, { timeout: 60_000 });
  await expect(many.locator('.figure__sentence font').first()).toContainText('ƨ');
});

test('a word that takes turns with several leaves none of them beside it', async ({ page }) => {
  await page.goto('embed/through-many-layers/');
  const many = page.locator('figure.figure');
  await engage(page, many);
  const draw = many.locator('.figure__lead button').first();
  await expect(draw).toHaveText(/^Draw \d+ others$/);
  const before = (await draw.textContent()) ?? '';
  await translate(page, { blind: true });
  await draw.click();
  await expect(draw).toHaveText(translated('Cancel'));
  await draw.click();
  await expect(draw).toHaveText(translated(before));
});

test('what waits for a prediction says so until it is made, translated or not', async ({ page }) => {
  await page.goto('lessons/exploding-and-vanishing/');
  const layers = page.locator('#gradient-by-layer');
  await engage(page, layers);
  await translate(page, { blind: true });
  const legend = layers.locator('legend, label').filter({ hasText: 'predict first' });
  await expect(legend).toHaveCount(1);
  await page.getByRole('radio', { name: 'It explodes' }).check();
  await expect(legend).toHaveCount(0);
});

test('the original words come back when the reader asks for them, and go on', async ({ page }) => {
  await page.goto(lesson);
  await engage(page, lens(page));
  await translate(page);
  await press(slope(page), 'PageUp');
  await expect(shown(page)).toHaveText(translated('0.1'));
  await page.evaluate(() => window.showOriginal());
  await expect(shown(page)).toHaveText('0.1');
  await expect(sentence(page)).toHaveText(
    'At z = −2.5 ReLU passes none of the gradient, Leaky ReLU a tenth of it.',
  );
  await press(slope(page), 'PageUp');
  await expect(shown(page)).toHaveText('0.2');
  await expect(sentence(page)).toContainText('a fifth');
  await expect(lens(page).locator('font')).toHaveCount(0);
});

for (const address of [
  lesson,
  'lessons/how-a-unit-dies/',
  'lessons/choosing-the-slope/',
  'lessons/why-a-bend/',
]) {
  test(`every figure of ${address} shows under a translator what it shows without`, async ({ page }) => {
    await page.goto(address);
    await readThrough(page);
    const change = async (figure: Locator): Promise<string> => {
      const control = figure.locator('input[type="range"]:enabled').first();
      if ((await control.count()) === 0) return '';
      await press(control, 'Home');
      await press(control, 'PageUp');
      const id = (await control.getAttribute('id')) ?? '';
      await expect(figure.locator(`output[for="${id}"]`)).toContainText(
        (await control.getAttribute('aria-valuetext')) ?? 'a value',
      );
      return id;
    };
    await translate(page);
    const changed: string[] = [];
    for (const figure of await page.locator('figure.figure[data-figure]').all()) {
      await figure.scrollIntoViewIfNeeded();
      const id = await change(figure);
      if (id !== '') changed.push(id);
      await expect(figure.locator('.figure__sentence')).toHaveText(/^ƨ[^ƨ]+ƨ$/);
    }
    expect(changed.length).toBeGreaterThan(1);
  });
}

test('formulas are left as they are', async ({ page }) => {
  await page.goto(lesson);
  const formulas = page.locator('.katex');
  expect(await formulas.count()).toBeGreaterThan(20);
  expect(await formulas.evaluateAll((all) => all.every((one) => !(one as HTMLElement).translate))).toBe(true);
});
