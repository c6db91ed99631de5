import type { Browser, Locator, Page } from '@playwright/test';
import { expect, lesson, press, test } from './fixtures.ts';

const many = (page: Page): Locator => page.locator('#rescue-many');
const notice = (page: Page): Locator => many(page).locator('.figure__notice');
const button = (page: Page, name: RegExp): Locator => many(page).getByRole('button', { name });

const run = async (page: Page): Promise<void> => {
  await press(button(page, /^Run 40 pairs$/), 'Enter');
  await expect(many(page).locator('.figure__sentence')).toContainText('40 ReLU networks came back', {
    timeout: 60_000,
  });
};

/** Opens a link where nobody has been before. */
const openAnew = async (browser: Browser, link: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await expect(notice(page)).toHaveText('This link holds a result. Run the figure to its end to check it.');
  return page;
};

test('a result is pinned by the keyboard alone, and comes out the same in a fresh browser, bit for bit', async ({
  page,
  browser,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await page.goto(`${lesson}?fig=rescue-many&v=1&slope=0.25#rescue-many`);
  await press(button(page, /^Pin the result of/), 'Enter');
  await expect(notice(page)).toHaveText(/^There is no result to pin yet: run the figure/);
  await run(page);
  await press(button(page, /^Pin the result of/), 'Enter');
  await expect(notice(page)).toContainText('The link to this state and its result:');
  const link = await notice(page).getByRole('textbox').inputValue();
  expect(link).toMatch(
    /\?fig=rescue-many&v=1&slope=0\.25&engine=kernel-[\d.]+&digest=[0-9a-f]{64}#rescue-many$/,
  );

  const same = await openAnew(browser, link);
  await run(same);
  await expect(notice(same)).toHaveText('Reproduced, bit for bit.');
  // Of another slope the link says nothing.
  await press(many(same).getByRole('slider', { name: 'Slope a' }), 'ArrowRight');
  await expect(notice(same)).toHaveText('');

  const changed = await openAnew(
    browser,
    link.replace(/(digest=)(.)/, (_, key: string, digit: string) => key + (digit === '0' ? '1' : '0')),
  );
  await run(changed);
  await expect(notice(changed)).toHaveText(/^Not reproduced: the same engine \(kernel-/);
  await expect(notice(changed)).toContainText('the link was changed');
});

test('a figure that computes by itself checks by itself; a bad pin and one of no figure are told', async ({
  page,
}) => {
  const lens = page.locator('#slope-lens .figure__notice');
  // The example of docs/pins.md.
  const digest = '694873211d417bffd201dab5b1ebdf23e21ae3a185f770b4ad435cbf3cf6088c';
  const open = (query: string): Promise<unknown> => page.goto(`${lesson}?${query}#slope-lens`);
  await open(`fig=slope-lens&v=1&slope=0.2&engine=formulas-1.0.0&digest=${digest}`);
  await expect(lens).toHaveText('Reproduced, bit for bit.');
  await open(`fig=slope-lens&v=1&slope=0.3&engine=formulas-0.9.0&digest=${digest}`);
  await expect(lens).toHaveText(/made by the engine formulas-0\.9\.0, this one by formulas-1/);
  await open(`fig=slope-lens&v=1&slope=0.2&engine=formulas-1.0.0&digest=${digest.slice(1)}`);
  await expect(lens).toHaveText(/^The result in this link cannot be checked: digest: expected 64 digits/);
  await expect(page.locator('#slope-lens .figure__message')).toHaveText('');
  await open(`engine=formulas-1.0.0&digest=${digest}`);
  await expect(page.getByRole('alert')).toHaveText(
    'The result in this link cannot be checked: fig: expected the name of a figure, received nothing.',
  );
});

test('what came rounded with the page is computed before it is pinned', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await page.goto('embed/gradient-by-layer/');
  const figure = page.locator('#gradient-by-layer');
  const said = figure.locator('.figure__notice');
  const pin = figure.getByRole('button', { name: /^Pin the result of/ });
  await press(pin, 'Enter');
  await expect(said).toHaveText(/^There is no result to pin yet: the figure is not done with this state\./);
  await expect(async () => {
    await press(pin, 'Enter');
    await expect(said.getByRole('textbox')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.goto(await said.getByRole('textbox').inputValue());
  await expect(said).toHaveText('Reproduced, bit for bit.');
});
