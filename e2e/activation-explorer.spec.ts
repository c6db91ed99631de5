import type { Locator, Page } from '@playwright/test';
import { engage, expect, press, swipe, test, within } from './fixtures.ts';

const address = 'embed/activation-explorer/';
const explorer = (page: Page): Locator => page.locator('#activation-explorer');
const box = (page: Page, name: string): Locator =>
  explorer(page).getByRole('checkbox', { name, exact: true });
const probe = (page: Page): Locator => explorer(page).getByRole('slider', { name: 'Probe z', exact: true });
const sentence = (page: Page): Locator => explorer(page).locator('.figure__sentence');
const message = (page: Page): Locator => explorer(page).locator('.figure__message');
const reading = (page: Page, name: string): Locator =>
  explorer(page).locator('.reading').getByRole('row', { name });
const layerRow = (page: Page, name: string): Locator =>
  explorer(page).locator('.zero-share').getByRole('row', { name });

const open = async (page: Page, query = ''): Promise<void> => {
  await page.goto(`${address}${query}`);
  await engage(page, explorer(page));
  await expect(explorer(page).locator('.chart[data-live]')).toHaveCount(2);
};

test('teaches before it is touched', async ({ page }) => {
  await open(page);
  await expect(sentence(page)).toHaveText(
    /^At z = −2 ReLU has slope 0, tanh 0\.07065 and sigmoid 0\.105\. Fed with normal inputs/,
  );
  await expect(reading(page, 'ReLU')).toHaveText(/ReLU.*0.*0/);
  await expect(layerRow(page, 'ReLU')).toContainText('50.1');
});

test('by keyboard: ticks, slides, probes and draws; each is in the link, and Back undoes it', async ({
  page,
}) => {
  await open(page);
  await press(box(page, 'Leaky ReLU'), 'Space');
  await expect(page).toHaveURL(/show=relu,leaky-relu,tanh,sigmoid/);
  await expect(reading(page, 'Leaky ReLU, a = 0.01')).toContainText('−0.02');
  await expect(layerRow(page, 'Leaky ReLU')).toContainText('0 %');

  const slope = explorer(page).getByRole('slider', { name: 'Leaky ReLU: slope a' });
  await slope.focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/set=leaky-relu\.negativeSlope:-1/);
  await expect(sentence(page)).toContainText('Leaky ReLU −1');
  await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(/set=leaky-relu\.negativeSlope:0#?/);
  await expect(layerRow(page, 'Leaky ReLU, a = 0')).toContainText('50.1');
  await expect(sentence(page)).toContainText('ReLU and Leaky ReLU have slope 0');

  await probe(page).focus();
  await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(/z=0/);
  await expect(sentence(page)).toContainText('are a convention: here, as in PyTorch, 0 and 0');
  await press(explorer(page).getByRole('radio', { name: 'Middle' }), 'Space');
  await expect(reading(page, 'ReLU').first()).toContainText('0.5');
  await expect(page).toHaveURL(/zero=middle/);

  await press(explorer(page).getByRole('button', { name: 'Draw another layer' }), 'Enter');
  await expect(page).toHaveURL(/seed=2/);
  await expect(layerRow(page, 'ReLU').first()).toContainText(/(49|50)(\.\d)?\s%/);

  const link = page.url();
  await page.goBack();
  await page.goBack();
  await expect(sentence(page)).toContainText('here, as in PyTorch, 0 and 0');
  await page.goto(link);
  await engage(page, explorer(page));
  await expect(reading(page, 'ReLU').first()).toContainText('0.5');
  await expect(explorer(page).getByText('Layer 2', { exact: true })).toBeVisible();
});

test('a seventh is refused in one sentence, and nothing is lost', async ({ page }) => {
  const six = 'relu,leaky-relu,elu,gelu,silu,softplus';
  await open(page, `?fig=activation-explorer&v=1&show=${six}`);
  await expect(sentence(page)).toContainText('Fed with normal inputs');
  const before = await sentence(page).textContent();
  await press(box(page, 'Tanh'), 'Space');
  await expect(message(page)).toHaveText(
    'Six activations are shown, and more lines could not be told apart: untick one, then Tanh has a place.',
  );
  await expect(box(page, 'Tanh')).not.toBeChecked();
  await expect(explorer(page).getByRole('checkbox', { checked: true })).toHaveCount(6);
  await expect(sentence(page)).toHaveText(before ?? '');
  await box(page, 'GELU').click();
  await expect(message(page)).toHaveText('');
  await box(page, 'Tanh').click();
  await expect(box(page, 'Tanh')).toBeChecked();
});

test('the last one stays', async ({ page }) => {
  await open(page, '?fig=activation-explorer&v=1&show=relu');
  await box(page, 'ReLU').click();
  await expect(message(page)).toHaveText('ReLU is the only one left: tick another before you untick it.');
  await expect(box(page, 'ReLU')).toBeChecked();
});

test('a bad link opens the default and says what was wrong', async ({ page }) => {
  await open(page, '?fig=activation-explorer&v=1&show=relu,swish&set=elu.alpha:9');
  await expect(message(page)).toContainText('show: expected 1 to 6 of identity, relu');
  await expect(message(page)).toContainText('set: expected parameters within their ranges');
  await expect(explorer(page).getByRole('checkbox', { checked: true })).toHaveCount(3);
});

test('the formulas follow the probe from one piece to the other', async ({ page }) => {
  await open(page, '?fig=activation-explorer&v=1&show=elu&z=-1');
  const row = explorer(page).locator('.worked__row[data-activation="elu"]');
  const read = row.locator('[data-side="f"] [data-form]:not([hidden]) .katex-mathml');
  await expect(read).toHaveText(/−1.*=.*1.*e.*−1.*≈.*−0\.6321/);
  await probe(page).focus();
  await page.keyboard.press('End');
  await expect(read).toHaveText(/f.*4.*=4$/);
  await expect(explorer(page).locator('.worked__row:visible')).toHaveCount(1);
});

test('CSV has the curves and the share of zeros', async ({ page }) => {
  await open(page);
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    explorer(page).getByRole('button', { name: /^CSV/ }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('activation-explorer.csv');
  await explorer(page).locator('details summary').click();
  const rows = explorer(page).locator('details tbody tr');
  await expect(rows.first()).toHaveText(/−4.*0.*0/);
  await expect(rows.last()).toHaveText(/^zeros0\.50/);
});

test.describe('the exercise on the share of zeros', () => {
  const figure = (page: Page): Locator => page.locator('#half-off');
  const mark = async (page: Page): Promise<void> => {
    await figure(page)
      .getByRole('button', { name: /^Mark it/ })
      .click();
    await expect(figure(page).getByRole('button', { name: 'Cancel' })).toBeHidden({ timeout: 45_000 });
  };

  test('fails at 0 and passes at 1.4', async ({ page }) => {
    await page.goto('embed/half-off/');
    await engage(page, figure(page));
    await mark(page);
    await expect(figure(page).locator('.figure__sentence')).toHaveText(
      /^Not yet: 0 of 20.*lift them further\.$/,
    );
    await figure(page).getByRole('slider', { name: 'Initial bias b' }).focus();
    await page.keyboard.press('PageUp');
    for (let times = 0; times < 8; times++) await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/bias=1\.4/);
    await mark(page);
    await expect(figure(page).locator('.figure__sentence')).toHaveText(/^Passed: 20 of 20/);
  });
});

test.describe('under a thumb', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('ticks, sets every marked value, drags the probe, and still scrolls the page', async ({
    page,
    context,
  }) => {
    await open(page);
    const client = await context.newCDPSession(page);
    const label = explorer(page)
      .locator('label')
      .filter({ hasText: /^PReLU$/ });
    expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await label.tap();
    await expect(box(page, 'PReLU')).toBeChecked();

    const control = explorer(page).locator('.slider').filter({ hasText: 'PReLU: slope at the start' });
    for (const mark of await control.locator('.slider__mark').all()) {
      await mark.tap();
      await expect(control.locator('output')).toHaveText((await mark.textContent()) ?? '');
    }

    const graph = explorer(page).getByRole('slider', { name: 'Probe z on the graph of f′', exact: true });
    await graph.scrollIntoViewIfNeeded();
    await swipe(client, await within(graph, 0.25, 0.5), await within(graph, 0.7, 0.5));
    await expect(sentence(page)).toContainText('ReLU and PReLU have slope 1');

    const said = (await sentence(page).textContent()) ?? '';
    const before = await page.evaluate(() => scrollY);
    const from = await within(graph, 0.5, 0.7);
    await swipe(client, from, { x: from.x, y: from.y - 200 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    await expect(sentence(page)).toHaveText(said);
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('charts, readings, formulas, shares and table are there', async ({ page }) => {
    await page.goto(address);
    await expect(explorer(page).locator('.still:visible')).toHaveCount(2);
    await expect(explorer(page).locator('.worked__row:visible')).toHaveCount(3);
    await expect(layerRow(page, 'ReLU')).toContainText('50.1');
    await explorer(page).locator('details summary').click();
    await expect(explorer(page).locator('details table')).toBeVisible();
    await expect(explorer(page).getByRole('checkbox')).toHaveCount(0);
  });
});
