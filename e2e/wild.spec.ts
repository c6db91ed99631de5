import type { Locator, Page } from '@playwright/test';
import { engage, expect, moreSettings, press, test } from './fixtures.ts';

const address = 'claims/wild/';
const form = (page: Page): Locator => page.locator('#wild');
const sentence = (page: Page): Locator => form(page).locator('.figure__sentence');
const notice = (page: Page): Locator => form(page).locator('.figure__notice');

/** Goes to a control by the Tab key alone, wherever the focus is. */
const tabTo = async (page: Page, control: Locator): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
};

test('by keyboard alone: a claim is put together and run, and its link is the same to the bit in a fresh browser', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await page.goto(address);
  await engage(page, form(page));
  const run = form(page).getByRole('button', { name: /^Run \d+ seeds$/ });
  await run.focus();

  await tabTo(page, form(page).getByRole('combobox', { name: 'With (A)' }));
  await page.keyboard.press('ArrowUp');
  await expect(form(page).locator('.figure__message')).toHaveText(
    'A and B: expected two that differ in their function or their rate, received ReLU twice.',
  );
  await expect(run).toBeDisabled();
  await tabTo(page, form(page).getByRole('combobox', { name: 'Instead of (B)' }));
  await page.keyboard.type('Sig');
  await tabTo(page, form(page).getByRole('combobox', { name: 'This' }));
  await page.keyboard.type('Training a');
  const larger = form(page).getByRole('radio', { name: 'larger' });
  await tabTo(page, larger);
  await tabTo(page, form(page).getByRole('textbox', { name: 'By at least, in points' }));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('5');
  const seeds = form(page).getByRole('textbox', { name: 'Seeds', exact: true });
  await tabTo(page, seeds);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await expect(form(page)).toContainText('Expected an integer from 10 to 200, received “0”. Still 20.');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toContainText(
    /^With ReLU instead of Sigmoid, on two moons, training accuracy is larger by at least 5\spoints\. 12 seeds wait/,
  );
  await press(form(page).getByRole('button', { name: 'Run 12 seeds' }), 'Enter');
  await expect(sentence(page)).toContainText(/ 12 seeds: Holds\. Means: .*95\s% interval/);

  await press(form(page).getByRole('button', { name: /^Pin / }), 'Enter');
  const field = notice(page).getByRole('textbox');
  await expect(field).toHaveValue(/&seeds=12&engine=[\w.-]+&digest=[0-9a-f]{64}#wild$/);
  const link = await field.inputValue();

  const fresh = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await fresh.newPage();
  await other.goto(link);
  await expect(notice(other)).toContainText('This link holds a result.');
  // Nothing runs unless it is asked for.
  await expect(sentence(other)).toContainText('12 seeds wait');
  await press(form(other).getByRole('button', { name: 'Check this result: run 12 seeds' }), 'Enter');
  await expect(notice(other)).toContainText('Reproduced, bit for bit.');

  await other.goto('about:blank');
  await other.goto(
    link.replace(/.(#wild)$/, (all, end: string) => `${all.startsWith('0') ? '1' : '0'}${end}`),
  );
  await press(form(other).getByRole('button', { name: /^Check this result/ }), 'Enter');
  await expect(notice(other)).toContainText('Not reproduced: the same engine');
  await fresh.close();
});

test('numbers that are none are refused alike, whether they have − and + beside them or not', async ({
  page,
}) => {
  await page.goto(`${address}?fig=wild&v=1&seeds=100#wild`);
  await engage(page, form(page));
  const seeds = form(page).getByRole('textbox', { name: 'Seeds', exact: true });
  await seeds.selectText();
  await page.keyboard.type('201');
  await page.keyboard.press('Enter');
  await expect(seeds).toHaveAccessibleDescription(
    'Expected an integer from 10 to 200, received “201”. Still 100.',
  );
  await expect(form(page).getByRole('button', { name: 'Run 100 seeds' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(seeds).toHaveValue('100');
  expect(page.url()).toContain('seeds=100');

  await moreSettings(form(page));
  const epochs = form(page).getByRole('spinbutton', { name: 'Epochs' });
  const before = Number(await epochs.inputValue());
  for (const text of ['−3', '3,5', '1,000', '99999', '']) {
    await epochs.selectText();
    if (text === '') await page.keyboard.press('Delete');
    else await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await expect(epochs).toHaveAccessibleDescription(
      new RegExp(`^Expected an integer from 1 to \\d+, received “${text}”\\. Still ${before}\\.$`),
    );
    await expect(epochs).toHaveValue(text);
  }
  await page.keyboard.press('ArrowUp');
  await expect(epochs).toHaveValue(String(before + 1));
  await expect(epochs).toHaveAccessibleDescription('');
  await epochs.selectText();
  await page.keyboard.insertText('3,0');
  await page.keyboard.press('Tab');
  await expect(epochs).toHaveValue('3');
  await expect(page).toHaveURL(/[?&]epochs=3[&#]/);
});

test.describe('with a thumb at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('one of the six opens in the form, is changed, run and cancelled, and nothing is wider than the screen', async ({
    page,
  }) => {
    await page.goto(address);
    await page
      .getByRole('link', { name: /^Open it in the form/ })
      .first()
      .tap();
    await expect(sentence(page)).toContainText('the share of runs that diverge is larger by at least 50');
    await expect(notice(page)).toContainText('This link holds a result.');
    await moreSettings(form(page));
    await form(page)
      .getByRole('textbox', { name: 'Epochs' })
      .or(form(page).getByRole('spinbutton', { name: 'Epochs' }))
      .fill('500');
    await form(page).getByRole('combobox', { name: 'On' }).selectOption('digits');
    // Another claim has another result.
    await expect(notice(page)).toHaveText('');
    await form(page).getByRole('radio', { name: 'the same' }).tap();
    await expect(sentence(page)).toContainText(/is the same within 50\spoints\. 40 seeds wait/);
    await form(page).getByRole('button', { name: 'Run 40 seeds' }).tap();
    await form(page).getByRole('button', { name: 'Cancel' }).tap();
    await expect(form(page).getByRole('button', { name: 'Run 40 seeds' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.reload();
    await expect(sentence(page)).toContainText(/is the same within 50\spoints\./);
  });
});
