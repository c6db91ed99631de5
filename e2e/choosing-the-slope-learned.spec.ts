import type { Locator, Page } from '@playwright/test';
import { engage, expect, press, test } from './fixtures.ts';

const sentence = (figure: Locator): Locator => figure.locator('.figure__sentence');

const open = async (page: Page, id: string, query = ''): Promise<Locator> => {
  await page.goto(`embed/${id}/${query}`);
  const figure = page.locator(`#${id}`);
  await engage(page, figure);
  await expect(figure.locator('.chart[data-live]').first()).toBeVisible();
  return figure;
};

/** How many networks are marked so: a path has a closed outline for each. */
const count = async (figure: Locator, kind: string): Promise<number> => {
  const paths = await figure.locator(`.glyphs--network .glyph--${kind}`).all();
  const drawn = await Promise.all(paths.map((path) => path.getAttribute('d')));
  return drawn.join('').split('z').length - 1;
};

test.describe('PReLU’s slopes', () => {
  test('run away at the weights’ rate, and stay at a hundredth of it: by keyboard', async ({ page }) => {
    const figure = await open(page, 'learned-slopes');
    await expect(sentence(figure)).toHaveText(
      /^At the weights’ own rate the slopes have run away: after step \d+ .* is not finite, and they stood at .* just before\. At a hundredth of the weights’ rate the same start ends at 0\.\d+ and 0\.\d+\.$/,
    );
    const ratio = figure.getByRole('slider', { name: 'Slopes’ rate to weights’ rate', exact: true });
    await ratio.focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect(figure.locator('output[for="learned-slopes-ratio"]')).toHaveText('0.01');
    await expect(sentence(figure)).toHaveText(
      /^At a hundredth of the weights’ rate the slope of layer 1 ended at 0\.\d+ and that of layer 2 at 0\.\d+\. \d+\s% of the test points are right\.$/,
    );
    await expect(page).toHaveURL(/ratio=0\.01/);
    await page.keyboard.press('End');
    await expect(sentence(figure)).toContainText('have run away');
  });

  test('forty starts are counted, with an interval, and marked one by one', async ({ page }) => {
    const figure = await open(page, 'learned-slopes');
    const run = figure.getByRole('button', { name: 'Run 40 seeds' });
    await press(run, 'Enter');
    await expect(sentence(figure)).toHaveText(
      /Of 40 starts \d+ ran away at the weights’ own rate: a share of \d+ to \d+\s%, exact 95\s% interval\. At a hundredth of it none did \(0 to 9\s%\)\.$/,
    );
    const away = Number(/Of 40 starts (\d+)/.exec((await sentence(figure).textContent()) ?? '')?.[1]);
    await expect.poll(() => count(figure, 'crossed')).toBe(away);
    expect(await count(figure, 'filled')).toBe(40 - away);

    // Another seed of the one run leaves the many; another setting does not.
    await figure.getByRole('button', { name: 'More: Seed' }).click();
    expect(await count(figure, 'crossed')).toBe(away);
    await figure.getByRole('radio', { name: 'Spiral', exact: true }).check();
    await expect.poll(() => count(figure, 'pending')).toBe(40);
  });

  test('a link gives its layers and its slopes again', async ({ page }) => {
    const figure = await open(page, 'learned-slopes', '?v=1&layers=3&ratio=0.1&start=0&seed=2');
    await expect(sentence(figure)).toHaveText(/^At a tenth .* and that of layer 3 at −?\d/);
    await expect(figure.locator('.slope-shapes li')).toHaveCount(3);
  });
});

test.describe('RReLU’s draws', () => {
  test('are drawn again, and Back brings the old ones', async ({ page }) => {
    const figure = await open(page, 'random-slopes');
    const first = (await sentence(figure).textContent()) ?? '';
    expect(first).toMatch(/^Over 1,000 draws at z = −2 .* it gives −0\.458, each time\.$/);
    await press(figure.getByRole('button', { name: 'Draw again' }), 'Enter');
    await expect(sentence(figure)).not.toHaveText(first);
    await expect(page).toHaveURL(/seed=2/);
    await page.goBack();
    await expect(sentence(figure)).toHaveText(first);
  });

  test('by keyboard: the probe on the graph, and bounds that push each other until nothing is drawn', async ({
    page,
  }) => {
    const figure = await open(page, 'random-slopes');
    await figure.getByRole('slider', { name: 'Probe z on the graph of f', exact: true }).focus();
    await page.keyboard.press('End');
    await expect(sentence(figure)).toHaveText(
      'At z = 3 no slope is at work: every draw gives 3, and so does evaluation.',
    );
    await figure.getByRole('slider', { name: 'Smallest slope ℓ', exact: true }).focus();
    await page.keyboard.press('End');
    await expect(figure.locator('output[for="random-slopes-upper"]')).toHaveText('1');
    await expect(sentence(figure)).toContainText('With ℓ = u there is nothing left to draw');
    await figure.getByRole('button', { name: /^Reset/ }).click();
    await expect(figure.locator('output[for="random-slopes-lower"]')).toHaveText('0.125');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('both figures fit, and a thumb runs and draws', async ({ page }) => {
    const slopes = await open(page, 'learned-slopes');
    await slopes.getByRole('button', { name: 'Run 40 seeds' }).tap();
    await expect(sentence(slopes)).toContainText('exact 95');
    await slopes.getByRole('radio', { name: 'Spiral', exact: true }).tap();
    await expect(page).toHaveURL(/data=spiral/);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);

    const draws = await open(page, 'random-slopes');
    await draws.getByRole('button', { name: 'Draw again' }).tap();
    await expect(page).toHaveURL(/seed=2/);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});
