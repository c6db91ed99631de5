import type { Page } from '@playwright/test';
import { engage, expect, lesson, readThrough, test } from './fixtures.ts';

const sweep = (page: Page) => page.locator('#rescue-many');
const comparison = (page: Page) => page.locator('#comparison');

test('storage that throws: themes, predictions and figures work, for as long as the page is open', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('storage is off', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse, removeItem: refuse });
  });
  await page.goto(lesson);
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');

  await page.getByRole('radio', { name: 'Most, but not all' }).check();
  await expect(page.getByRole('radio', { name: 'Most, but not all' })).toBeChecked();
  await engage(page, sweep(page));
  await expect(sweep(page).locator('.figure__sentence')).toContainText('dead networks wait');
  await expect(page.getByRole('region', { name: 'Your predictions' })).toContainText(
    'You predicted “Most, but not all”.',
  );
});

test('storage that is not there at all', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('storage is off', 'SecurityError');
      },
    });
  });
  await page.goto(lesson);
  await readThrough(page);
  await page.getByRole('radio', { name: 'Most, but not all' }).check();
  await expect(page.getByRole('radio', { name: 'Most, but not all' })).toBeChecked();
});

test.describe('a browser without workers', () => {
  test('says so in a sentence, and keeps the still', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await page.goto(lesson);
    await engage(page, comparison(page));
    await expect(comparison(page).locator('.figure__message')).toContainText('no web workers');
    await expect(comparison(page).getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
    await expect(comparison(page).locator('svg, img').first()).toBeVisible();

    await engage(page, sweep(page));
    await sweep(page).getByRole('button', { name: /^Run/ }).click();
    await expect(sweep(page).locator('.figure__message')).toContainText('no web workers');
    await expect(sweep(page).locator('.figure__sentence')).toContainText('came back');
  });
});

test.describe('a worker that cannot start', () => {
  test.use({ provoked: /status of 500|worker/i });

  test('is tried again, then named in a sentence and left alone, and the still stays', async ({
    page,
    context,
  }) => {
    const asked: string[] = [];
    await context.route(/\/worker-[\w-]+\.js/, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ status: 500, body: 'out of order' });
    });
    await page.goto(lesson);
    await engage(page, comparison(page));
    await expect(comparison(page).locator('.figure__message')).toContainText('stopped twice');
    const tries = asked.length;
    expect(tries).toBeGreaterThanOrEqual(2);
    await expect(comparison(page).getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
    await expect(comparison(page).locator('svg, img').first()).toBeVisible();
    await page.waitForTimeout(500);
    expect(asked).toHaveLength(tries);
  });
});

test.describe('a worker’s script that never comes', () => {
  test('is named after ten seconds', async ({ page, context }) => {
    await page.clock.install();
    await context.route(/\/worker-[\w-]+\.js/, () => undefined);
    await page.goto(lesson);
    await engage(page, comparison(page));
    await page.clock.runFor(9_000);
    await expect(comparison(page).locator('.figure__message')).toHaveText('');
    await page.clock.runFor(2_000);
    await expect(comparison(page).locator('.figure__message')).toHaveText(
      'The figure’s worker has not answered for 10 seconds; check the connection, and reload the page to try again.',
    );
    await expect(comparison(page).locator('svg, img').first()).toBeVisible();
  });
});

test.describe('a browser that lacks something', () => {
  test.use({ provoked: /not defined|not a function|expected a 2D context|can't acquire context/ });

  for (const [what, reason] of [
    ['ResizeObserver', 'ResizeObserver is not defined'],
    ['IntersectionObserver', 'IntersectionObserver is not defined'],
    ['matchMedia', 'matchMedia is not defined'],
    ['getContext', 'canvas: expected a 2D context, received none'],
  ] as const) {
    test(`without ${what} stills and sentences stay, and the figure says why`, async ({ page }) => {
      await page.addInitScript((name) => {
        if (name === 'getContext') Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });
        else Reflect.deleteProperty(window, name);
      }, what);
      await page.goto(lesson);
      for (const id of ['comparison', 'rescue']) {
        const figure = page.locator(`#${id}`);
        await engage(page, figure);
        await expect(figure.locator('.figure__message')).toHaveText(
          `This figure cannot run in this browser (${reason}): it shows one state.`,
        );
        await expect(figure.locator('svg').filter({ visible: true }).first()).toBeVisible();
        await expect(figure.locator('.figure__sentence')).not.toBeEmpty();
        await expect(
          figure.locator('.figure__controls, .figure__lead').filter({ visible: true }),
        ).toHaveCount(0);
        await expect(figure.getByRole('link', { name: /^Embed/ })).toBeVisible();
      }
      await page.goto('activations/gelu/');
      const plot = page.locator('.activation-plot');
      if (what !== 'IntersectionObserver') {
        await engage(page, plot);
        await expect(plot).toContainText(`This figure cannot run in this browser (${reason})`);
        await expect(plot.locator('svg').filter({ visible: true }).first()).toBeVisible();
      }
      await page.goto(lesson);
      // Scripts are not off: the page says nothing of the kind, and goes on.
      await expect(page.getByText('Scripts are off here')).toBeHidden();
      await page.getByRole('radio', { name: 'Most, but not all' }).check();
      await expect(page.getByText('Noted. Now see what happens.')).toBeVisible();
    });
  }
});

test.describe('a picture without a connection', () => {
  test.use({ provoked: /Failed to load resource|ERR_|dynamically imported module/ });

  test('is not the browser’s fault, and comes once the connection is back', async ({ page, context }) => {
    await page.goto(lesson);
    const lens = page.locator('#slope-lens');
    await engage(page, lens);
    await expect(lens.locator('.chart[data-live]')).toHaveCount(2);
    await context.setOffline(true);
    await lens.getByRole('button', { name: /^PNG/ }).click();
    await expect(lens.locator('.figure__notice')).toHaveText(
      'What makes the picture could not be loaded. Check the connection, and press PNG again.',
    );
    await context.setOffline(false);
    const download = page.waitForEvent('download');
    await lens.getByRole('button', { name: /^PNG/ }).click();
    expect((await download).suggestedFilename()).toBe('slope-lens.png');
    await expect(lens.locator('.figure__notice')).toBeEmpty();
  });
});

test.describe('scripts of a figure that do not arrive', () => {
  test.use({ provoked: /Failed to load resource|ERR_FAILED|Error hydrating|dynamically imported module/ });

  test('leave the still, the sentence and the table, and come when the connection is back', async ({
    page,
    context,
  }) => {
    const island = /SlopeLensIsland[\w.-]*\.js/;
    await context.route(island, (route) => route.abort());
    await page.goto(lesson);
    const lens = page.locator('#slope-lens');
    await lens.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 1);
    await expect(lens.locator('.figure__message')).toHaveText(
      'The controls of this figure could not be loaded: it shows one state. They come by themselves once the connection is back.',
    );
    await expect(lens.getByRole('slider')).toHaveCount(0);
    await expect(lens.locator('svg').first()).toBeVisible();
    await expect(lens.locator('.figure__sentence')).toContainText('At z = −2.5');
    await lens.locator('details summary').click();
    await expect(lens.locator('details').getByRole('table')).toBeVisible();

    await context.unroute(island);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(lens.getByRole('slider', { name: /^Slope/ })).toBeVisible();
    await expect(lens.locator('.figure__message')).toBeEmpty();
  });
});

test.describe('a connection that is gone once the page is there', () => {
  test.use({ provoked: /Failed to load resource|ERR_|Error hydrating|dynamically imported module/ });

  test('the text stays, each figure says what it cannot do, and the search can be closed', async ({
    page,
    context,
  }) => {
    await page.goto('lessons/how-a-unit-dies/', { waitUntil: 'networkidle' });
    await context.setOffline(true);
    await page.getByRole('radio', { name: 'It never moves again' }).check();
    const figure = page.locator('#unit-plane');
    await figure.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 1);
    await expect(figure.locator('.figure__message')).toContainText('could not be loaded');
    await expect(figure.getByRole('button', { disabled: false })).toHaveCount(0);
    await expect(figure.locator('svg').filter({ visible: true }).first()).toBeVisible();

    await page.getByRole('button', { name: 'Search' }).click();
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog.getByRole('status')).toContainText('could not be loaded');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
  });
});

test.describe('scripts that are off', () => {
  test.use({ javaScriptEnabled: false });

  for (const slug of ['relu', 'how-a-unit-dies', 'born-dead', 'choosing-the-slope']) {
    test(`${slug} says so once, and has no control that does nothing`, async ({ page }) => {
      await page.goto(`lessons/${slug}/`);
      await expect(page.getByText('Scripts are off here')).toBeVisible();
      await expect(
        page.locator('figure').locator('button:enabled, input:enabled, select').filter({ visible: true }),
      ).toHaveCount(0);
      await expect(page.locator('.cover').filter({ visible: true })).toHaveCount(0);
      await expect(page.locator('.figure__sentence').filter({ visible: true })).toHaveCount(
        await page.locator('figure.figure').count(),
      );
    });
  }
});
