import type { Locator, Page } from '@playwright/test';
import { fromHtml } from 'hast-util-from-html';
import { engage, expect, lesson, press, test } from './fixtures.ts';

const lens = (page: Page): Locator => page.locator('#slope-lens');
const shownSlope = (page: Page): Locator => lens(page).locator('output[for="slope-lens-slope"]');
const message = (page: Page): Locator => lens(page).locator('.figure__message');
const state = 'fig=slope-lens&v=1&slope=0.2';

test.describe('a link as others pass it on', () => {
  for (const added of ['&fbclid=IwAR0', '&utm_source=list&utm_medium=mail', '&gclid=1&_gl=2']) {
    test(`with ${added} opens as without, and nothing is said`, async ({ page }) => {
      await page.goto(`${lesson}?${state}${added}#slope-lens`);
      await expect(shownSlope(page)).toHaveText('0.2');
      await expect(message(page)).toHaveText('');
    });
  }

  test('escaped for HTML opens as it was', async ({ page }) => {
    await page.goto(`${lesson}?${state.replaceAll('&', '&amp;')}#slope-lens`);
    await expect(shownSlope(page)).toHaveText('0.2');
    await expect(message(page)).toHaveText('');
  });

  test('escaped for HTML and without a fragment leads to the figure', async ({ page }) => {
    await page.goto(`${lesson}?v=1&amp;slope=0.2&amp;fig=slope-lens`);
    await expect(shownSlope(page)).toHaveText('0.2');
    await expect(lens(page)).toBeInViewport();
    await expect(page).toHaveURL(/#slope-lens$/);
  });

  for (const address of ['embed/slope-lens/?v=1&slope=0.2.', `${lesson}?${state}”)`]) {
    test(`${address}: what clings to its end is no part of it`, async ({ page }) => {
      await page.goto(address);
      await expect(shownSlope(page)).toHaveText('0.2');
      await expect(message(page)).toHaveText('');
    });
  }

  test('with an empty name of a figure opens as without', async ({ page }) => {
    await page.goto('embed/slope-lens/?fig=&v=1&slope=0.2');
    await expect(shownSlope(page)).toHaveText('0.2');
    await page.goto(`${lesson}?fig&utm_source=x`);
    await engage(page, lens(page));
    await press(lens(page).getByRole('slider', { name: 'Probe z', exact: true }), 'PageUp');
    await expect(lens(page).locator('.figure__sentence')).toHaveText(/^At z = −2 /);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('is followed where its page is open already, and “#” alone leads to the top', async ({ page }) => {
    for (const end of ['#slope-lens.', '#SLOPE-LENS']) {
      await page.goto(`${lesson}?${state}#summary`);
      await expect(lens(page)).not.toBeInViewport();
      await page.goto(`${lesson}?${state}${end}`);
      await expect(page).toHaveURL(/#slope-lens$/);
      await expect(lens(page)).toBeInViewport();
    }
    await page.goto(`${lesson}?${state}#`);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  });

  test('a page to embed that was only followed shows its start, and says nothing', async ({ page }) => {
    await page.goto('embed/slope-lens/?fbclid=x');
    await expect(shownSlope(page)).toHaveText('0.01');
    await expect(message(page)).toHaveText('');
  });

  for (const end of ['#slope-lens.', '', '#slope-lens),', '#slope-lens%E2%80%9D', '#Slope-Lens']) {
    test(`ending in “${end}” leads to the figure`, async ({ page }) => {
      await page.goto(`${lesson}?${state}${end}`);
      await expect(shownSlope(page)).toHaveText('0.2');
      await expect(lens(page)).toBeInViewport();
      await expect(page).toHaveURL(/#slope-lens$/);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    });
  }

  test('a section is found with a stop after its link as well', async ({ page }) => {
    await page.goto(`${lesson}#summary.`);
    await expect(page.locator('#summary')).toBeInViewport();
  });

  test('a figure that the page has not is told, and the nearest is named', async ({ page }) => {
    await page.goto(`${lesson}?fig=slope-lenz&v=1&slope=0.2`);
    const notice = page.getByRole('alert');
    await expect(notice).toHaveText(
      /^This page has no figure “slope-lenz”\. Did you mean Figure \d\.\d The slope lens\?$/,
    );
    await expect(notice).toBeInViewport();
    await notice.getByRole('link').click();
    await expect(page).toHaveURL(/\?fig=slope-lens&v=1&slope=0\.2#slope-lens$/);
    await expect(shownSlope(page)).toHaveText('0.2');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  for (const address of [
    `${lesson}?fig=nothing-like-it`,
    'glossary/?fig=slope-lens',
    'embed/comparison/?fig=slope-lens',
  ]) {
    test(`${address}: told, and nothing is guessed`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('alert')).toHaveText(/^This page has no figure “[\w-]+”\.$/);
    });
  }
});

test.describe('a reload', () => {
  const comparison = (page: Page): Locator => page.locator('#comparison');
  const rate = (page: Page): Locator => comparison(page).locator('input[type="range"]').first();
  const probe = (page: Page): Locator => lens(page).getByRole('slider', { name: 'Probe z', exact: true });

  /** z in one figure, then the first slider of another. */
  const setBoth = async (page: Page): Promise<string> => {
    await page.goto(lesson);
    await engage(page, lens(page));
    await press(probe(page), 'PageUp');
    await expect(page).toHaveURL(/fig=slope-lens&v=1&z=-2#/);
    await engage(page, comparison(page));
    // Its controls rest while its first networks are made, and those are what its pictures show.
    await expect(comparison(page).locator('.boundary[data-live]').first()).toBeVisible();
    await expect(comparison(page).getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
    await press(rate(page), 'End');
    await expect(page).toHaveURL(/fig=comparison&v=1&/);
    return (await rate(page).getAttribute('aria-valuetext')) ?? '';
  };
  const expectBoth = async (page: Page, value: string): Promise<void> => {
    await expect(rate(page)).toHaveAttribute('aria-valuetext', value);
    // A figure comes to life where somebody is near it.
    await lens(page).scrollIntoViewIfNeeded();
    await expect(probe(page)).toHaveAttribute('aria-valuetext', '−2');
    await expect(lens(page).locator('.figure__sentence')).toHaveText(/^At z = −2 /);
  };

  test('brings every figure back as it was, and Back still undoes one change', async ({ page }) => {
    const value = await setBoth(page);
    await page.reload();
    await expectBoth(page, value);
    await page.goBack();
    await expect(rate(page)).not.toHaveAttribute('aria-valuetext', value);
    await expect(lens(page).locator('.figure__sentence')).toHaveText(/^At z = −2 /);
  });

  test('does so after a link within the page, which changes no figure', async ({ page }) => {
    const value = await setBoth(page);
    await page.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('.contents a[href="#summary"]');
      link?.click();
    });
    await expect(page).toHaveURL(/#summary$/);
    await expectBoth(page, value);
    await page.reload();
    await expectBoth(page, value);
  });

  test('so does the way to another page and back', async ({ page }) => {
    const value = await setBoth(page);
    await page.goto('glossary/');
    await page.goBack();
    await expectBoth(page, value);
  });

  test('and where storage is off', async ({ page }) => {
    await page.addInitScript(() => {
      const off = {
        get: (): never => {
          throw new DOMException('storage is off', 'SecurityError');
        },
      };
      Object.defineProperties(window, { localStorage: off, sessionStorage: off });
    });
    const value = await setBoth(page);
    await page.reload();
    await expectBoth(page, value);
  });
});

test.describe('Embed', () => {
  const embed = (page: Page): Locator => lens(page).getByRole('button', { name: /^Embed figure/ });
  const line = (page: Page): Locator => lens(page).getByRole('textbox', { name: /^Line that embeds/ });

  test('gives the line that shows this state in another page', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${lesson}?${state}#slope-lens`);
    await expect(shownSlope(page)).toHaveText('0.2');
    await press(embed(page), 'Enter');
    await expect(lens(page).locator('.figure__notice')).toContainText('is copied');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    await expect(line(page)).toHaveValue(text);
    const [frame] = fromHtml(text, { fragment: true }).children;
    const properties = frame?.type === 'element' ? frame.properties : {};
    expect(properties).toMatchObject({
      src: `${baseURL}embed/slope-lens/?v=1&slope=0.2`,
      title: 'The slope lens',
      loading: 'lazy',
    });

    // Somewhere else it shows the figure, whole.
    await page.setViewportSize({ width: 1280, height: 1200 });
    const body = `<!doctype html><title>Elsewhere</title>${text}`;
    await page.route('**/elsewhere/', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('elsewhere/');
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('output[for="slope-lens-slope"]')).toHaveText('0.2');
    const bottom = await inside
      .locator('.figure__tools')
      .evaluate((tools) => tools.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(Number(properties.height));
  });

  test('without a clipboard the line stands there to be copied, by the keyboard alone', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await page.goto(`${lesson}?${state}#slope-lens`);
    await expect(shownSlope(page)).toHaveText('0.2');
    await press(embed(page), 'Enter');
    await expect(lens(page).locator('.figure__notice')).toContainText(
      'The line that embeds this state in a page:',
    );
    await expect(embed(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(line(page)).toBeFocused();
    expect(await line(page).evaluate((field: HTMLInputElement) => field.selectionEnd)).toBeGreaterThan(80);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/embed\/slope-lens\/\?v=1&slope=0\.2$/);
    await expect(shownSlope(page)).toHaveText('0.2');
  });

  test.describe('where scripts are off', () => {
    test.use({ javaScriptEnabled: false });

    test('leads to the figure alone', async ({ page }) => {
      await page.goto(lesson);
      await expect(embed(page)).toBeHidden();
      await lens(page)
        .getByRole('link', { name: /^Embed figure/ })
        .click();
      await expect(page).toHaveURL(/\/embed\/slope-lens\/$/);
    });
  });
});
