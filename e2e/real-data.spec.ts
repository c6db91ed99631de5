import type { Locator, Page } from '@playwright/test';
import { engage, expect, press, test, uncover } from './fixtures.ts';

const lesson = 'lessons/real-data/';

const sentence = (figure: Locator): Locator => figure.locator('.figure__sentence');

const open = async (page: Page, id: string, query = ''): Promise<Locator> => {
  await page.goto(`${lesson}${query}`);
  const figure = page.locator(`#${id}`);
  await engage(page, figure);
  await uncover(figure);
  return figure;
};

test('by keyboard: a hundred networks read digits, and the prediction is judged', async ({ page }) => {
  await page.goto(lesson);
  const asked = page.locator('[data-prediction="no-activation"]');
  await asked.getByRole('radio', { name: 'About twenty points' }).check();
  const figure = page.locator('#digits-seeds');
  await engage(page, figure);
  await press(figure.getByRole('button', { name: 'Train 100 networks' }), 'Enter');
  await expect(sentence(figure)).toHaveText(/^So far \d+ of 100: ReLU 9\d\.\d\s%/);
  await expect(sentence(figure)).toHaveText(
    /reads most in the mean, 9\d\.\d\s%, and no activation least, 9\d\.\d\s%\. .*no activation\. ReLU’s own networks lie up to \d\.\d points apart\./,
    { timeout: 60_000 },
  );
  await expect(figure.locator('.judged')).toContainText('About half a point');
  const row = figure.getByRole('row', { name: /^No activation/ });
  await expect(row).toContainText(/−0\.\d \(−\d\.\d to −0\.\d\)/);

  // Other seeds are other networks: what was measured goes with them.
  await press(figure.getByRole('button', { name: 'More: Seeds 1 to 20' }), 'Enter');
  await expect(sentence(figure)).toHaveText(/^100 networks wait/);
  await expect(page).toHaveURL(/twenty=2/);
});

test('a hundred networks at too large a rate are stopped half way', async ({ page }) => {
  const figure = await open(page, 'digits-seeds', '?fig=digits-seeds&v=1&trained=quick#digits-seeds');
  await figure.getByRole('button', { name: 'Train 100 networks' }).click();
  await expect(sentence(figure)).toHaveText(/^So far [1-9]/);
  await figure.getByRole('button', { name: 'Cancel' }).click();
  await expect(sentence(figure)).toHaveText(/^Stopped early: \d+ of 100: .*\d/);
});

test('units that start far below zero die, and keep the noise that they were born with', async ({ page }) => {
  const figure = await open(page, 'digit-units');
  await expect(sentence(figure)).toHaveText(
    /The network with ReLU reads 9\d\.\d\s% of the digits held out\.$/,
  );
  // What would answer a question further down waits for it.
  const badly = figure.getByRole('option', { name: 'All biases start at −2' });
  await expect(badly).toBeDisabled();
  await page.locator('[data-prediction="below-zero"]').getByRole('radio', { name: 'None of them' }).check();
  await expect(badly).toBeEnabled();
  await expect(figure.getByRole('option', { name: 'Rate 1' })).toBeDisabled();
  await figure.scrollIntoViewIfNeeded();
  await figure.getByLabel('Trained').selectOption('All biases start at −2');
  await expect(sentence(figure)).toHaveText(/^[56]\d of 64 units are dead\./);
  const dead = Number(/^\d+/.exec((await sentence(figure).textContent()) ?? '')?.[0]);
  const crosses = (await figure.locator('.pixels__cross').getAttribute('d')) ?? '';
  expect(crosses.match(/M/g)).toHaveLength(dead);
  await figure.getByLabel('Activation').selectOption('ELU');
  await expect(sentence(figure)).toHaveText(
    /^(All|\d+ of) 64 units are (on|off) .* The network with ELU reads 9/,
  );
  await expect(figure.locator('.pixels__cross')).toHaveCount(0);
  await press(figure.getByRole('button', { name: 'More: Unit' }), 'Enter');
  await expect(figure.locator('.digit-units__one')).toContainText('Unit 2:');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a misread digit leads to its picture, with how sure the network is', async ({ page }) => {
    const figure = await open(page, 'misread-digits');
    await expect(sentence(figure)).toHaveText(
      /^The network with ReLU misreads \d+ of the 449 digits held out\./,
    );
    const third = figure.getByRole('button', { name: /Misread digit 3: / });
    const name = (await third.getAttribute('aria-label')) ?? '';
    const [, was, read] = /: an? (\d), read as (\d)/.exec(name) ?? [];
    await third.tap();
    await expect(third).toHaveAttribute('aria-pressed', 'true');
    await expect(sentence(figure)).toContainText(`, read as ${read}: it is`);
    await expect(figure.getByRole('img', { name: `The digit, large: ` })).toHaveAttribute(
      'aria-label',
      new RegExp(`an? ${was}, read as ${read}$`),
    );
    await expect(figure.locator('.digit-bars li[data-mark="read"]')).toContainText(String(read));
    await expect(page).toHaveURL(/digit=3/);
    await page.goto(`embed/misread-digits/${new URL(page.url()).search}`);
    await expect(sentence(page.locator('#misread-digits'))).toContainText(`read as ${read}`);
  });
});
