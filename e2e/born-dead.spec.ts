import type { Locator, Page } from '@playwright/test';
import { engage, expect, test, uncover } from './fixtures.ts';

const lesson = 'lessons/born-dead/';

const sentence = (figure: Locator): Locator => figure.locator('.figure__sentence');

const open = async (page: Page, id: string, query = ''): Promise<Locator> => {
  await page.goto(`${lesson}${query}`);
  const figure = page.locator(`#${id}`);
  await engage(page, figure);
  await uncover(figure);
  return figure;
};

/** How many of the thousand marks are drawn in each way. */
const marksOf = (figure: Locator): Promise<Record<'alive' | 'dead' | 'pending', number>> =>
  figure.locator('.network-field svg').evaluate((svg) => {
    const count = (kind: string): number =>
      svg.querySelector(`.network-field__${kind}`)?.getAttribute('d')?.match(/M/g)?.length ?? 0;
    return { alive: count('alive'), dead: count('dead'), pending: count('pending') };
  });

/** What the sentence counts. */
const deadIn = async (figure: Locator): Promise<number> => {
  const said = (await sentence(figure).textContent()) ?? '';
  return Number(/, (\d[\d,]*) are born dead/.exec(said)?.[1]?.replace(',', '') ?? Number.NaN);
};

test('a thousand networks are drawn, and sentence, marks and map agree', async ({ page }) => {
  const figure = await open(page, 'born-dead');
  await expect(sentence(figure)).toHaveText(
    /^Of 1,000 random ReLU networks with 10 layers of width 2, 8\d\d are born dead: 8\d\.\d\s%, with a standard error of 1\.\d points\. The bound allows 92\.5\s%\./,
  );
  const dead = await deadIn(figure);
  expect(await marksOf(figure)).toEqual({ alive: 1000 - dead, dead, pending: 0 });
  await expect(figure.locator('.tally__number')).toHaveText(String(dead));
  const cell = figure.getByRole('button', { name: /^10 layers of width 2: / });
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await expect(cell).toHaveText(String(Math.round(dead / 10)));
});

test('by keyboard: across the map, down to a shape that is safe, and over to Leaky ReLU', async ({
  page,
}) => {
  const figure = await open(page, 'born-dead');
  await figure.getByRole('button', { name: /^10 layers of width 2: / }).focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^7 layers of width 5: /);
  await expect(sentence(figure)).toContainText('with 7 layers of width 5');
  await expect(page).toHaveURL(/layers=7&width=5/);

  await page.keyboard.press('Home');
  await expect(sentence(figure)).toContainText('One hidden layer cannot be off at x = 1 and at x = −1.');
  await page.keyboard.press('End');
  await expect(sentence(figure)).toContainText('with 30 layers of width 5');

  const layers = figure.getByRole('slider', { name: 'Layers D', exact: true });
  await layers.focus();
  await page.keyboard.press('PageDown');
  await expect(sentence(figure)).toContainText('with 20 layers of width 5');
  await page.keyboard.press('ArrowLeft');
  await expect(sentence(figure)).toContainText('with 19 layers of width 5');

  await figure.getByRole('radio', { name: 'ReLU', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(sentence(figure)).toHaveText(
    /^None of 1,000 random Leaky ReLU networks \(a = 0\.01\) with 19 layers of width 5 is born dead\./,
  );
  expect((await marksOf(figure)).alive).toBe(1000);
  await figure.getByRole('radio', { name: 'Born dead', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(
    figure.getByRole('button', { name: /^20 layers of width 5: median signal 10⁻³$/ }),
  ).toBeVisible();
});

test('a thousand more: the count goes on, and its standard error shrinks', async ({ page }) => {
  const figure = await open(page, 'born-dead');
  for (const _ of [1, 2, 3]) await figure.getByRole('button', { name: 'Draw 1,000 more' }).click();
  await expect(sentence(figure)).toHaveText(
    /^Of 4,000 random ReLU networks .*a standard error of 0\.5 points/,
  );
  await expect(page).toHaveURL(/thousands=4/);
  await page.goBack();
  await expect(sentence(figure)).toHaveText(/^Of 3,000/);
});

test('another seed gives other networks, and the link the same again, in the lesson and alone', async ({
  page,
}) => {
  const figure = await open(page, 'born-dead');
  const first = (await figure.locator('.network-field__dead').getAttribute('d')) ?? '';
  await figure.getByRole('button', { name: 'More: Seed' }).click();
  await expect.poll(() => figure.locator('.network-field__dead').getAttribute('d')).not.toBe(first);
  await figure.getByRole('button', { name: /^5 layers of width 3: / }).click();
  await expect(page).toHaveURL(/\?fig=born-dead&v=1&layers=5&width=3&seed=2#born-dead$/);
  await expect(sentence(figure)).toContainText('with 5 layers of width 3');
  const said = (await sentence(figure).textContent()) ?? '';

  await page.reload();
  await expect(sentence(figure)).toHaveText(said);
  await page.goto(`embed/born-dead/${new URL(page.url()).search}`);
  await expect(sentence(page.locator('#born-dead'))).toHaveText(said);
});

test('a bad link opens the default and says what was wrong', async ({ page }) => {
  const figure = await open(page, 'born-dead', '?fig=born-dead&v=1&layers=1&width=wide&slope=2#born-dead');
  for (const part of ['layers: ', 'width: ', 'slope: ']) {
    await expect(figure.locator('.figure__message')).toContainText(part);
  }
  await expect(sentence(figure)).toContainText('with 10 layers of width 2');
});

test('a prediction is judged at its shape', async ({ page }) => {
  await page.goto(lesson);
  await page.locator('[data-prediction="born-dead-relu"]').getByRole('radio', { name: 'About 900' }).check();
  const figure = page.locator('#born-dead');
  await engage(page, figure);
  await uncover(figure);
  await expect(figure.locator('.judged')).toHaveText('You predicted “About 900”, and so it came out.');
  await figure.getByRole('button', { name: /^10 layers of width 3: / }).click();
  await expect(figure.locator('.judged')).toBeEmpty();
});

test('100 pairs learn |x|: the paper’s figure beside ours', async ({ page }) => {
  test.slow();
  const figure = await open(page, 'abs-collapse');
  await figure.getByRole('button', { name: 'Train 100 pairs' }).click();
  await expect(figure.getByRole('progressbar')).toBeVisible();
  await expect(sentence(figure)).toHaveText(/^\d+ of 100 ReLU networks learned \|x\|/, { timeout: 120_000 });
  const [, constant = ''] =
    /and (\d+) ended as a constant/.exec((await sentence(figure).textContent()) ?? '') ?? [];
  expect(Number(constant)).toBeGreaterThan(80);
  const row = figure.getByRole('row', { name: /more than 90/ });
  await expect(row).toContainText(`${constant} of 100`);
  await expect(figure.getByRole('img', { name: /^ReLU: of 100 networks/ })).toBeVisible();
});

test('the exercise is marked: 9 is wider than needed, 8 passes', async ({ page }) => {
  test.slow();
  const figure = await open(page, 'wide-enough');
  const width = figure.getByRole('slider', { name: 'Units per layer N', exact: true });
  const mark = figure.getByRole('button', { name: /^Mark it/ });
  await width.focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await mark.click();
  await expect(sentence(figure)).toHaveText(/^Not yet: at width 9.*one unit less would do as well/, {
    timeout: 60_000,
  });
  await width.focus();
  await page.keyboard.press('ArrowLeft');
  await mark.click();
  await expect(sentence(figure)).toHaveText(/^Passed: at width 8/, { timeout: 60_000 });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a thumb chooses a shape in the map, the activation, and draws more', async ({ page }) => {
    const figure = await open(page, 'born-dead');
    await figure.getByRole('button', { name: /^5 layers of width 3: / }).tap();
    await expect(sentence(figure)).toContainText('with 5 layers of width 3');
    await figure.locator('label.choice__option').filter({ hasText: 'Leaky ReLU' }).tap();
    await expect(sentence(figure)).toContainText('random Leaky ReLU networks (a = 0.01)');
    await figure.getByRole('button', { name: 'Draw 1,000 more' }).tap();
    await expect(sentence(figure)).toHaveText(/^None of 2,000/);
  });

  test('every cell of the map is large enough to hit', async ({ page }) => {
    const figure = await open(page, 'born-dead');
    const sizes = await figure
      .locator('.shape-map__cell')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON()));
    expect(sizes).toHaveLength(64);
    expect(Math.min(...sizes.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
    expect(Math.min(...sizes.map(({ width }) => width))).toBeGreaterThanOrEqual(32);
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the map, the marks, the curves and the sentence are there', async ({ page }) => {
    await page.goto(lesson);
    const figure = page.locator('#born-dead');
    await expect(sentence(figure)).toHaveText(/^Of 1,000 random ReLU networks .* are born dead/);
    await expect(figure.locator('.network-field svg')).toBeVisible();
    await expect(figure.locator('.shape-map')).toBeVisible();
    await expect(figure.locator('.chart__still .still:visible')).toHaveCount(1);
    await expect(sentence(page.locator('#abs-collapse'))).toHaveText(/^\d+ of 100 ReLU networks learned/);
  });
});
