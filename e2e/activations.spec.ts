import { expect, test } from './fixtures.ts';

test('an activation’s page has its formula, value at 0, defaults and sources, and a plot that is probed by keyboard', async ({
  page,
}) => {
  await page.goto('activations/');
  await page.getByRole('main').getByRole('link', { name: 'Leaky ReLU', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leaky ReLU');
  await expect(page.locator('.activation-formulas .katex')).toHaveCount(2);
  await expect(page.getByText('here, as in PyTorch, f′(0) = 0.01')).toBeVisible();
  const libraries = page.getByRole('table').filter({ hasText: 'Darknet' });
  await expect(libraries.getByRole('row', { name: /Keras 3 layer/ })).toContainText('0.3');
  await expect(page.getByRole('region', { name: 'Sources' })).toContainText('Maas');

  const probe = page.getByRole('slider', { name: 'Probe z on the graph of f', exact: true });
  await probe.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 1);
  await expect(page.locator('.activation-plot .chart[data-live]')).toHaveCount(2);
  await probe.focus();
  await page.keyboard.press('End');
  await expect(page.locator('.activation-plot .figure__sentence')).toHaveText(
    'At z = 4 the value is 4, and the slope 1.',
  );

  await page
    .getByRole('navigation', { name: 'Previous and next activation' })
    .getByRole('link', { name: /PReLU/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('PReLU');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap moves the probe', async ({ page }) => {
    await page.goto('activations/relu/');
    const probe = page.getByRole('slider', { name: 'Probe z on the graph of f', exact: true });
    await probe.scrollIntoViewIfNeeded();
    await probe.tap();
    await expect(page.locator('.activation-plot .chart[data-live]')).toHaveCount(2);
    const box = await probe.boundingBox();
    await probe.tap({ position: { x: (box?.width ?? 0) * 0.95, y: 60 } });
    await expect(page.locator('.activation-plot .figure__sentence')).toHaveText(/the slope 1\.$/);
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('plots, sentence and values are there', async ({ page }) => {
    await page.goto('activations/gelu/');
    await expect(page.locator('.activation-plot .still:visible')).toHaveCount(2);
    await expect(page.locator('.activation-plot .figure__sentence')).toHaveText(
      /^At z = −1 the value is −0\.1587/,
    );
    await expect(page.getByRole('row', { name: /^−4/ })).toBeVisible();
  });
});
