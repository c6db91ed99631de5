import type { FrameLocator, Page } from '@playwright/test';
import { expect, press, test } from './fixtures.ts';

/**
 * A page of somebody else's, around a figure in a frame that may run scripts and nothing more: what is in it is of no origin.
 * The frame is as wide and as high as the window.
 */
async function frameIn(page: Page, address: string): Promise<FrameLocator> {
  await page.route('**/host/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe sandbox="allow-scripts" src="../embed/${address}" width="800" height="1200"></iframe>`,
    }),
  );
  await page.goto('host/');
  return page.frameLocator('iframe');
}

test('in a sandboxed frame a figure is live: scripts, fonts, its state, its worker', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 1300 });
  const frame = await frameIn(page, 'retrain/?v=1&slope=0.5');
  const figure = frame.locator('#retrain');
  await expect(figure.locator('.figure__sentence')).toContainText('With slope 0.5');
  await expect(figure.locator('.boundary')).toHaveAttribute('data-live', '');
  await expect(figure.locator('.figure__message')).toBeEmpty();
  expect(await frame.locator('html').evaluate(() => [origin, document.fonts.check('1em "Inter"')])).toEqual([
    'null',
    true,
  ]);

  // Trained anew, and the address that the frame may not change is no trouble.
  await press(figure.getByRole('slider', { name: /^Slope/ }), 'Home');
  await expect(figure.locator('.figure__sentence')).toHaveText(/^With slope 0 /);
  await expect(figure.locator('.figure__message')).toBeEmpty();
});

test.describe('a host that lets no stranger have its scripts', () => {
  test.use({ provoked: /Failed to load resource|ERR_FAILED|Error hydrating|dynamically imported module/ });

  test('is said to be so in the frame, and no connection is blamed', async ({ page, context }) => {
    await context.route(/SlopeLensIsland[\w.-]*\.js/, (route) => route.abort());
    const frame = await frameIn(page, 'slope-lens/');
    const figure = frame.locator('#slope-lens');
    await expect(figure.locator('.figure__message')).toHaveText(
      'The controls of this figure could not be loaded: it shows one state. Opened in a window of its own, it has them.',
    );
    await expect(figure.locator('.figure__sentence')).toContainText('At z = −2.5');
    await expect(figure.locator('svg').first()).toBeVisible();
  });
});
