import type { Locator, Page } from '@playwright/test';
import { bringToThumb, engage, exerciseOf, expect, press, swipe, test, within } from './fixtures.ts';

const address = 'lessons/choosing-the-slope/';
const figure = (page: Page, id = 'retrain'): Locator => page.locator(`figure.figure#${id}`);
const sentence = (page: Page, id = 'retrain'): Locator => figure(page, id).locator('.figure__sentence');
/** Where the prediction is set against what came of it. */
const judged = (page: Page, id = 'retrain'): Locator => figure(page, id).locator('.judged');
const slope = (page: Page): Locator => figure(page).getByRole('slider', { name: 'Slope a', exact: true });
const boundary = (page: Page): Locator => figure(page).getByRole('img', { name: /^Decision boundary of/ });

const open = async (page: Page, query = ''): Promise<void> => {
  await page.goto(`${address}${query}`);
  await engage(page, figure(page));
  await expect(figure(page).locator('.boundary[data-live]')).toBeVisible();
};

test('by keyboard: a network follows the slope from ReLU to a line, and to |z|; then the prediction is judged', async ({
  page,
}) => {
  await page.goto(address);
  const answer = page.getByRole('radio', { name: 'It rises all the way' });
  await press(answer, 'Space');
  await engage(page, figure(page));
  await expect(sentence(page)).toHaveText(/^With slope 0 Leaky ReLU is ReLU, and \d+ of 32 units are dead\./);

  await slope(page).focus();
  await page.keyboard.press('End');
  await expect(sentence(page)).toHaveText(
    /^With slope 1 no unit bends, so the boundary is a straight line: /,
  );
  // From two slopes nobody can tell; the libraries' default in between shows which way it went.
  await expect(judged(page)).toBeEmpty();
  for (const landmark of ['1/3', '0.25', '0.2', '0.1']) {
    await page.keyboard.press('PageDown');
    await expect(sentence(page)).toHaveText(new RegExp(`^With slope ${landmark} `));
  }
  await expect(judged(page)).toContainText(
    'You predicted “It rises all the way”; it came out as “It holds for a while, then gives way”.',
  );
  await page.keyboard.press('Home');
  await expect(slope(page)).toHaveAttribute('aria-valuetext', '−1');
  // At this rate the spiral is lost there, as the lesson says.
  await expect(sentence(page)).toHaveText(/^With slope −1 none of 32 units is dead.* 6\d\s% of the test/);
  await expect(boundary(page)).toHaveAccessibleName(/Leaky ReLU, a = −1 after 300 epochs/);
  await page.keyboard.press('ArrowRight');
  await expect(slope(page)).toHaveAttribute('aria-valuetext', '−0.99');
  await expect(page).toHaveURL(/\?fig=retrain&.*slope=-0\.99/);

  // What was predicted is kept.
  await page.goto(address);
  await expect(answer).toBeChecked();
});

test('a link below 0 opens that side, also where the figure stands alone', async ({ page }) => {
  await page.goto('embed/retrain/?v=1&slope=-0.5');
  await expect(figure(page).locator('.boundary[data-live]')).toBeVisible();
  await expect(sentence(page)).toHaveText(/^With slope −0\.5 none of 32 units is dead/);
  await expect(slope(page)).toHaveAttribute('aria-valuetext', '−0.5');
  // The side stays open once it is left.
  await press(slope(page), 'End');
  await press(slope(page), 'Home');
  await expect(slope(page)).toHaveAttribute('aria-valuetext', '−1');
});

test('by keyboard: figures 7.2 and 7.3 wait for their predictions, then show the outcome and judge them', async ({
  page,
}) => {
  await page.goto(address);
  const curves = figure(page, 'slope-curves');
  const learned = figure(page, 'learned-slopes');
  await engage(page, curves);
  for (const waiting of [curves, learned]) {
    await expect(waiting.getByRole('button', { name: 'Show it now' })).toBeVisible();
    await expect(waiting.locator('.figure__sentence')).toBeHidden();
    await expect(waiting.getByRole('img')).toHaveCount(0);
    await expect(waiting.getByRole('button', { name: 'CSV' })).toBeHidden();
  }

  await press(page.getByRole('radio', { name: 'Fewer than half as many' }), 'Space');
  await expect(sentence(page, 'slope-curves')).toHaveText(
    /^Spiral, learning rate 0\.3, 20 seeds\. .*At 95\s% at the end: 6 of 20, with ReLU 16\.$/,
  );
  await expect(judged(page, 'slope-curves')).toHaveText(
    'You predicted “Fewer than half as many”, and so it came out.',
  );
  await expect(sentence(page, 'learned-slopes')).toBeHidden();

  await press(page.getByRole('radio', { name: 'Down, towards 0' }), 'Space');
  await engage(page, learned);
  await expect(sentence(page, 'learned-slopes')).toHaveText(
    /^At a tenth of the weights’ rate the slope of layer 1 ended at −0\.\d+ and that of layer 2 at −0\.\d+\./,
  );
  await expect(judged(page, 'learned-slopes')).toContainText(
    'You predicted “Down, towards 0”; it came out as “Below 0”. A slope below 0 makes a sharper bend',
  );
  // A new run is set against the same prediction.
  await press(curves.getByRole('button', { name: 'Run it again with other seeds' }), 'Enter');
  await expect(page).toHaveURL(/fig=slope-curves&.*twenty=2/);
  await expect(sentence(page, 'slope-curves')).toHaveText(/At 95\s% at the end: 2 of 20, with ReLU 19\.$/, {
    timeout: 60_000,
  });
  await expect(judged(page, 'slope-curves')).toContainText('and so it came out');
});

test('the exercise is marked by twenty seeds: not where it starts, but where both tasks are served', async ({
  page,
}) => {
  await page.goto(address);
  await engage(page, figure(page, 'one-slope'));
  const mark = figure(page, 'one-slope').getByRole('button', { name: 'Mark it: run 20 seeds' });
  await press(mark, 'Enter');
  await expect(sentence(page, 'one-slope')).toHaveText(
    'Not yet: 2 of 20 seeds learned both; 15 were asked for. Of the seeds 2 learned the spiral, and 19 learned |x|.',
    { timeout: 60_000 },
  );

  const both = figure(page, 'one-slope').getByRole('slider', { name: 'Slope a', exact: true });
  await both.focus();
  await page.keyboard.press('PageDown');
  await expect(both).toHaveAttribute('aria-valuetext', '0.1');
  await press(
    figure(page, 'one-slope').getByRole('slider', { name: 'Learning rate on the spiral', exact: true }),
    'PageUp',
  );
  await press(mark, 'Enter');
  await expect(sentence(page, 'one-slope')).toHaveText(/^Passed: 16 of 20 seeds learned both/, {
    timeout: 60_000,
  });
  await expect(page).toHaveURL(/fig=one-slope&v=1&slope=0\.1&lr=0\.5/);
});

test('what is pressed in the very frame in which a slider moved is run', async ({ page }) => {
  await page.goto(address);
  await engage(page, figure(page, 'one-slope'));
  const mark = figure(page, 'one-slope').getByRole('button', { name: 'Mark it: run 20 seeds' });
  await expect(mark).toBeEnabled();
  // No frame is drawn between the two, as on a machine that has too much to do.
  await figure(page, 'one-slope').evaluate(async (element) => {
    const [slider, button] = [element.querySelector('input'), element.querySelector('button')];
    const draw = window.requestAnimationFrame;
    window.requestAnimationFrame = (next) => draw(() => setTimeout(next, 200));
    slider?.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
    button?.click();
    window.requestAnimationFrame = draw;
  });
  await expect(sentence(page, 'one-slope')).toHaveText(/\d+ of 20 seeds learned both/);
});

test.describe('with a thumb at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap on a mark and a drag retrain the network, and its boundary stays on screen', async ({
    page,
    context,
  }) => {
    await open(page);
    await bringToThumb(slope(page));
    await expect(boundary(page)).toBeInViewport({ ratio: 1 });
    await figure(page).locator('.retrain__slope .slider__mark', { hasText: /^−1$/ }).tap();
    await expect(sentence(page)).toHaveText(/^With slope −1 none of 32 units is dead/);
    const client = await context.newCDPSession(page);
    await swipe(client, await within(slope(page), 0.04, 0.5), await within(slope(page), 0.52, 0.5), () =>
      expect(sentence(page)).toHaveText(/^With slope 0\.\d+ none of 32 units is dead/),
    );
    await expect(page).toHaveURL(/slope=0\.\d+/);
  });

  test('a thumb marks the exercise, and no formula or table is wider than the page', async ({ page }) => {
    await page.goto(`${address}?fig=one-slope&v=1&slope=0&lr=0.5#one-slope`);
    await engage(page, figure(page, 'one-slope'));
    await figure(page, 'one-slope').getByRole('button', { name: 'Mark it: run 20 seeds' }).tap();
    await expect(sentence(page, 'one-slope')).toHaveText(
      /^Not yet: 1 of 20 .*Of the seeds 19 learned the spiral, and 1 learned \|x\|\.$/,
      { timeout: 60_000 },
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('picture, sentence, tables of defaults and worked answers are there', async ({ page }) => {
    await page.goto(address);
    await expect(sentence(page)).toHaveText(/\d+ of 32 units are dead/);
    await expect(boundary(page)).toBeVisible();
    await expect(page.locator('table.defaults')).toHaveCount(2);
    const exercise = exerciseOf(page, 'A step of the slope');
    await exercise.locator('summary').last().click();
    await expect(exercise.getByText('so the slope goes to')).toBeVisible();
  });
});
