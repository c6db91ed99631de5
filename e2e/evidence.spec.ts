import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, press, test } from './fixtures.ts';

test('from the home page to the evidence, and from an experiment to the lesson that cites it', async ({
  page,
}) => {
  await page.goto('.');
  await expect(
    page.getByRole('navigation', { name: 'About' }).getByRole('link', { name: 'Evidence' }),
  ).toHaveAttribute('href', /\/evidence\/$/);
  await page.locator('.home__beside').getByRole('link', { name: 'Evidence', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Evidence');
  const toRescue = page.getByRole('link', { name: 'Killed networks, by slope' }).first();
  await press(toRescue, 'Enter');
  await expect(page.getByRole('heading', { name: 'Killed networks, by slope' })).toBeInViewport();
  const rescue = page.locator('section.evidence').filter({
    has: page.getByRole('heading', { name: 'Killed networks, by slope' }),
  });
  await expect(rescue).toContainText('Verdict: supported.');
  await expect(
    rescue.getByRole('img', {
      name: /^Figures of “Killed networks, by slope”\. Of ours 19 figures, .* ours 10\.$/,
    }),
  ).toBeVisible();
  await expect(rescue.getByRole('row').filter({ hasText: 'yes' })).not.toHaveCount(0);
  await rescue.getByRole('link', { name: 'lesson 6, “Leaky ReLU”' }).click();
  await expect(page).toHaveURL(/lessons\/leaky-relu\/#experiment-rescue$/);
});

test('further figures unfold by keyboard', async ({ page }) => {
  await page.goto('evidence/');
  const rest = page.locator('.evidence__rest').first();
  await expect(rest.getByRole('table')).toBeHidden();
  await press(rest.locator('summary'), 'Enter');
  await expect(rest.getByRole('table')).toBeVisible();
  await rest.evaluate((element) => element.setAttribute('data-unfolded', ''));
  const { violations } = await new AxeBuilder({ page }).include('[data-unfolded]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the half hour leads to parts that exist, and the whole course goes on where one stopped', async ({
  page,
}) => {
  await page.goto('.');
  const paths = page.locator('.paths');
  await expect(paths).toContainText(/\d+ minutes with its figures/);
  for (const link of await paths.getByRole('listitem').first().getByRole('link').all()) {
    const href = (await link.getAttribute('href')) ?? '';
    expect((await page.request.get(href.replace(/#.*/, ''))).status()).toBe(200);
  }
  await paths.getByRole('link', { name: 'kill a network, and see what comes of it' }).click();
  await expect(page.getByRole('heading', { name: 'Kill it, then rescue it' })).toBeInViewport();
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('reading'))).not.toBeNull();
  await page.goto('.');
  await expect(paths.getByRole('link', { name: 'Continue the course' })).toBeVisible();
});

test('at 1440 × 900 the figure and the one true thing are above the fold', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('.');
  await expect(page.locator('.hero__truth')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('#retrain .figure__charts')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('#retrain .figure__controls .stepper')).toBeInViewport({ ratio: 1 });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a wide table scrolls by itself, and takes the focus only where it does', async ({ page }) => {
    await page.goto('evidence/');
    const wide = page.getByRole('group', { name: 'Figures of “Killed networks, by slope”, theirs and ours' });
    await expect(wide).toHaveAttribute('tabindex', '0');
    await wide.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => wide.evaluate((table) => table.scrollLeft)).toBeGreaterThan(0);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });
});

test('the archive, and the runs of one experiment, come as files', async ({ page }) => {
  await page.goto('evidence/');
  const archive = page.waitForEvent('download');
  await press(page.getByRole('link', { name: 'one archive' }), 'Enter');
  expect((await archive).suggestedFilename()).toBe('evidence.zip');
  await press(page.getByText('Each experiment’s files'), 'Enter');
  const runs = page.waitForEvent('download');
  await press(page.getByRole('link', { name: 'runs of “One neuron at z < 0”' }), 'Enter');
  const file = await runs;
  expect(file.suggestedFilename()).toBe('neuron.csv');
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/^arm,seed,startZ,.*\r\nexample,1,-2,/);
});
