import type { Locator, Page } from '@playwright/test';
import { bringToThumb, engage, expect, press, swipe, test, within } from './fixtures.ts';

const figure = (page: Page): Locator => page.locator('#retrain');
const slope = (page: Page): Locator => page.getByRole('slider', { name: 'Slope a', exact: true });
const sentence = (page: Page): Locator => figure(page).locator('.figure__sentence');
const boundary = (page: Page): Locator => figure(page).getByRole('img', { name: /^Decision boundary of/ });

const open = async (page: Page, query = ''): Promise<void> => {
  await page.goto(`./${query}`);
  await engage(page, figure(page));
  await expect(figure(page).locator('.boundary[data-live]')).toBeVisible();
};

/** What the canvas of the boundary shows. */
const picture = (page: Page): Promise<string> =>
  figure(page)
    .locator('.boundary__canvas')
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

test('by keyboard: boundary, units and sentence follow the slope, and the address keeps it', async ({
  page,
}) => {
  await open(page);
  await expect(sentence(page)).toHaveText(/^With slope 0 Leaky ReLU is ReLU, and \d+ of 32 units are dead/);
  await expect(boundary(page)).toHaveAccessibleName(/ReLU \(a = 0\)/);
  const before = await picture(page);

  await slope(page).focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(slope(page)).toHaveAttribute('aria-valuetext', '0.1');
  await expect(sentence(page)).toHaveText(/^With slope 0\.1 none of 32 units is dead/);
  await expect(boundary(page)).toHaveAccessibleName(/Leaky ReLU, a = 0\.1 after 300 epochs/);
  await expect.poll(() => picture(page)).not.toBe(before);
  await expect(figure(page).getByRole('img', { name: /dead/ })).toHaveCount(0);
  // Said once it has rested.
  await expect(figure(page).locator('.visually-hidden[aria-live]')).toHaveText(/^With slope 0\.1 none/);

  await page.keyboard.press('End');
  await expect(sentence(page)).toHaveText(/^With slope 1 no unit bends, so the boundary is a straight line/);
  await expect(page).toHaveURL(/\?fig=retrain&.*slope=1/);
});

test('a link opens its state, Back undoes one change, Reset goes to the start', async ({ page }) => {
  await open(page, '?fig=retrain&v=1&slope=0.25&data=two-moons&lr=1&seed=3#retrain');
  await expect(slope(page)).toHaveAttribute('aria-valuetext', '0.25');
  await expect(page.getByRole('radio', { name: 'Two moons' })).toBeChecked();
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('3');
  await expect(sentence(page)).toHaveText(/^With slope 0\.25 none of 32 units is dead/);
  await expect(figure(page).locator('.legend')).toContainText('upper moon');

  await figure(page).getByRole('button', { name: 'More: Seed' }).click();
  await expect(page).toHaveURL(/seed=4/);
  await page.goBack();
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('3');
  await figure(page)
    .getByRole('button', { name: /^Reset/ })
    .click();
  await expect(sentence(page)).toHaveText(/^With slope 0 Leaky ReLU is ReLU/);
  await expect(figure(page).locator('.legend')).toContainText('first arm');
});

test('a button pressed before the figure is live is pressed once it is', async ({ page }) => {
  const script = Promise.withResolvers<void>();
  await page.route(/RetrainIsland/, async (route) => {
    await script.promise;
    await route.continue();
  });
  await page.goto('./?fig=retrain&v=1&slope=0.25&data=two-moons&lr=1&seed=3#retrain');
  await figure(page).getByRole('button', { name: 'More: Seed' }).click();
  await expect(page.locator('astro-island').filter({ has: figure(page) })).toHaveAttribute('ssr', /.*/);
  script.resolve();
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('4');
  await expect(page).toHaveURL(/seed=4/);
  await expect(slope(page)).toHaveAttribute('aria-valuetext', '0.25');
});

test('what is chosen, typed and slid before the figure is live is set once it is', async ({ page }) => {
  const script = Promise.withResolvers<void>();
  await page.route(/RetrainIsland/, async (route) => {
    await script.promise;
    await route.continue();
  });
  await page.goto('./?fig=retrain&v=1&slope=0.25&lr=1&seed=3#retrain');
  await page.getByRole('radio', { name: 'Two moons' }).click();
  await page.getByRole('spinbutton', { name: 'Seed' }).fill('12');
  await slope(page).focus();
  await page.keyboard.press('End');
  await expect(page.locator('astro-island').filter({ has: figure(page) })).toHaveAttribute('ssr', /.*/);
  script.resolve();
  await expect(page).toHaveURL(/[?&]slope=1&data=two-moons&lr=1&seed=12#/);
  await expect(page.getByRole('radio', { name: 'Two moons' })).toBeChecked();
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('12');
  await expect(slope(page)).toHaveAttribute('aria-valuetext', '1');
});

test('a run that diverges says so, and nothing shows NaN', async ({ page }) => {
  await open(page, '?fig=retrain&v=1&slope=1&data=two-moons&lr=3#retrain');
  await expect(sentence(page)).toContainText('the run diverged');
  await expect(figure(page)).not.toContainText('NaN');
});

test('while the pointer goes on, results keep coming', async ({ page }) => {
  await open(page);
  await slope(page).scrollIntoViewIfNeeded();
  const box = await slope(page).boundingBox();
  if (box === null) throw new Error('expected a slider with a box');
  const names = new Set<string>();
  await page.mouse.move(box.x + 12, box.y + box.height / 2);
  await page.mouse.down();
  for (let move = 1; move <= 120; move++) {
    await page.mouse.move(box.x + 12 + (move * (box.width - 24)) / 150, box.y + box.height / 2);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    names.add((await boundary(page).getAttribute('aria-label')) ?? '');
  }
  // Several values were drawn while the button was down, not only the last one.
  expect(names.size).toBeGreaterThan(3);
  const last = (await slope(page).getAttribute('aria-valuetext')) ?? '';
  await expect(boundary(page)).toHaveAccessibleName(new RegExp(`a = ${last.replace('.', '\\.')} after`));
  expect(page.url()).not.toContain('slope=');
  await page.mouse.up();
  await expect(page).toHaveURL(/slope=/);
});

test.describe('with a thumb at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('slope and boundary are on one screen, and the boundary follows', async ({ page, context }) => {
    await open(page);
    await bringToThumb(slope(page));
    await expect(boundary(page)).toBeInViewport({ ratio: 1 });
    await expect(slope(page)).toBeInViewport({ ratio: 1 });
    const client = await context.newCDPSession(page);
    await swipe(client, await within(slope(page), 0.03, 0.5), await within(slope(page), 0.52, 0.5), () =>
      expect(sentence(page)).toHaveText(/^With slope 0\.\d+ none of 32 units is dead/),
    );
    await expect(page).toHaveURL(/slope=0\.\d+/);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the home page shows the still, its sentence, its caption and its table', async ({ page }) => {
    await page.goto('.');
    await expect(figure(page).locator('.boundary__still svg').first()).toBeAttached();
    await expect(boundary(page)).toBeVisible();
    await expect(sentence(page)).toHaveText(/\d+ of 32 units are dead/);
    await expect(figure(page).locator('.figure__caption')).toContainText('trained from scratch');
    await expect(figure(page).getByRole('slider')).toHaveCount(0);
    await expect(page.getByRole('link', { name: /^Begin with/ }).first()).toBeVisible();
    await expect(page.getByText('Drag the slope')).toBeHidden();
  });
});

test('a browser without workers says so in a sentence, and keeps the still', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await page.goto('.');
  await engage(page, figure(page));
  await expect(figure(page).locator('.figure__message')).toContainText('no web workers');
  await expect(sentence(page)).toHaveText(/\d+ of 32 units are dead/);
  await expect(boundary(page)).toBeVisible();
});

test('nothing of it computes off screen', async ({ page }) => {
  await open(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(figure(page)).not.toBeInViewport();
  await page.waitForTimeout(300);
  const before = (await boundary(page).getAttribute('aria-label')) ?? '';
  // A key reaches the slider wherever the window is.
  await slope(page).evaluate((input: HTMLInputElement) => {
    input.value = '520';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(figure(page).locator('output[for="retrain-slope"]')).toHaveText('0.2');
  await page.waitForTimeout(700);
  expect(await boundary(page).getAttribute('aria-label')).toBe(before);
  await figure(page).scrollIntoViewIfNeeded();
  await expect(sentence(page)).toHaveText(/^With slope 0\.2 none of 32 units is dead/);
});

// An element kept by useMemo knows its parent, which has the elements kept before it: 660 objects a retraining were never let go.
test('what was drawn for one slope is let go with the next', async ({ page }) => {
  await open(page);
  const session = await page.context().newCDPSession(page);
  /** How many objects the page holds on to, once garbage is collected. */
  const held = async (): Promise<number> => {
    const { result: prototype } = await session.send('Runtime.evaluate', { expression: 'Object.prototype' });
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId: prototype.objectId ?? '',
    });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
    });
    await session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
    return Number(result.value);
  };
  const retrain = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n++) {
      const before = await boundary(page).getAttribute('aria-label');
      await press(slope(page), n % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
      await expect(boundary(page)).not.toHaveAttribute('aria-label', before ?? '');
    }
  };
  await retrain(20);
  const first = await held();
  await retrain(20);
  expect(await held()).toBeLessThan(1.1 * first);
});
