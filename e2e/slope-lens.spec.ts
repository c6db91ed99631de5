import type { Locator, Page } from '@playwright/test';
import { engage, expect, lesson, press, test } from './fixtures.ts';

const lens = (page: Page): Locator => page.locator('#slope-lens');
const slope = (page: Page): Locator => lens(page).getByRole('slider', { name: 'Slope a', exact: true });
const probe = (page: Page): Locator => lens(page).getByRole('slider', { name: 'Probe z', exact: true });
const shownSlope = (page: Page): Locator => lens(page).locator('output[for="slope-lens-slope"]');
const sentence = (page: Page): Locator => lens(page).locator('.figure__sentence');
const message = (page: Page): Locator => lens(page).locator('.figure__message');

const open = async (page: Page, query = ''): Promise<void> => {
  await page.goto(`${lesson}${query}`);
  await engage(page, lens(page));
  await expect(lens(page).locator('.chart[data-live]')).toHaveCount(2);
};

const choose = (page: Page, option: string): Promise<void> =>
  lens(page).locator('label.choice__option').filter({ hasText: option }).click();

/** The drawn picture of a chart: 0 is f, 1 is f′. */
const picture = (page: Page, chart: number): Promise<string> =>
  lens(page)
    .locator('canvas')
    .nth(chart)
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

/** Takes the slider's thumb to a share of its width, and lets go if told to. */
const drag = async (page: Page, slider: Locator, from: number, to: number): Promise<void> => {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('expected the slider to have a box');
  const thumb = 22;
  const at = (share: number) => box.x + thumb / 2 + share * (box.width - thumb);
  const y = box.y + box.height / 2;
  await page.mouse.move(at(from), y);
  await page.mouse.down();
  await page.mouse.move(at((from + to) / 2), y, { steps: 4 });
  await page.mouse.move(at(to), y, { steps: 4 });
};

test('dragging the slope changes figure, sentence, table and, when it ends, the link; Back undoes it', async ({
  page,
}) => {
  await open(page);
  await expect(shownSlope(page)).toHaveText('0.01');
  await expect(sentence(page)).toContainText('a hundredth');
  await lens(page).locator('details summary').click();
  const cell = lens(page).locator('details tbody tr').first().getByRole('cell').nth(3);
  await expect(cell).toHaveText('0.01');
  const before = [await picture(page, 0), await picture(page, 1)];
  const address = page.url();

  await drag(page, slope(page), 0.19, 0.55);
  await expect(shownSlope(page)).toHaveText('0.2');
  expect(page.url(), 'the address rests during the drag').toBe(address);
  await page.mouse.up();

  await expect(page).toHaveURL(/\?fig=slope-lens&v=1&slope=0\.2#slope-lens$/);
  await expect(sentence(page)).toContainText('a fifth');
  await expect(cell).toHaveText('0.2');
  await expect.poll(() => picture(page, 0)).not.toBe(before[0]);
  await expect.poll(() => picture(page, 1)).not.toBe(before[1]);

  await page.goBack();
  await expect(shownSlope(page)).toHaveText('0.01');
  await expect(cell).toHaveText('0.01');
  await expect.poll(() => picture(page, 1)).toBe(before[1]);
  await page.goForward();
  await expect(shownSlope(page)).toHaveText('0.2');
});

test('every slope that matters can be set exactly, by keys alone', async ({ page }) => {
  await open(page);
  await slope(page).focus();
  await page.keyboard.press('Home');
  for (const value of ['0', '0.01', '0.1', '0.2', '0.25', '1/3', '1']) {
    await expect(shownSlope(page)).toHaveText(value);
    await expect(slope(page)).toHaveAttribute('aria-valuetext', value);
    await page.keyboard.press('PageUp');
  }
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(shownSlope(page)).toHaveText('0.001');
  await expect(page).toHaveURL(/slope=0\.001/);
});

test('the probe is moved by arrow keys, and every number follows', async ({ page }) => {
  await open(page, '?fig=slope-lens&v=1&slope=0.2#slope-lens');
  await expect(sentence(page)).toContainText('At z = −2.5');
  await probe(page).focus();
  await page.keyboard.press('PageUp');
  await expect(sentence(page)).toHaveText(/^At z = −2 /);
  const leaky = lens(page)
    .getByRole('row', { name: /^Leaky ReLU/ })
    .first();
  await expect(leaky).toContainText('−0.4');
  await expect(lens(page).locator('.worked__row')).toContainText('−0.4');
  await page.keyboard.press('End');
  await expect(sentence(page)).toContainText('both are the identity');
  await expect(page).toHaveURL(/[?&]z=4/);
});

test('the probe is dragged on the graph itself, and moved there by keys', async ({ page }) => {
  await open(page);
  const surface = lens(page).getByRole('slider', { name: 'Probe z on the graph of f', exact: true });
  await surface.scrollIntoViewIfNeeded();
  const box = await surface.boundingBox();
  if (box === null) throw new Error('expected the chart to have a box');
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2, { steps: 5 });
  await expect(sentence(page)).toContainText('both are the identity');
  await page.mouse.up();
  await expect(page).toHaveURL(/[?&]z=\d/);
  await press(surface, 'Home');
  await expect(sentence(page)).toContainText('At z = −4');
});

test('a link gives the same state again, in the lesson and alone', async ({ page }) => {
  await open(page);
  await slope(page).focus();
  await page.keyboard.press('End');
  await choose(page, 'f′(z)');
  await choose(page, '×10');
  await expect(page).toHaveURL(/slope=1&show=derivative&magnify=10/);
  const text = (await sentence(page).textContent()) ?? '';

  await page.reload();
  await engage(page, lens(page));
  await expect(shownSlope(page)).toHaveText('1');
  await expect(sentence(page)).toHaveText(text);
  await expect(lens(page).getByRole('radio', { name: '×10' })).toBeChecked();

  await page.goto(`embed/slope-lens/${new URL(page.url()).search}`);
  await expect(sentence(page)).toHaveText(text);
  await expect(shownSlope(page)).toHaveText('1');
});

test('a link to a figure makes it live without waiting for the reader', async ({ page }) => {
  await page.goto(`${lesson}?fig=slope-lens&v=1&slope=0.25#slope-lens`);
  await expect(shownSlope(page)).toHaveText('0.25');
  await expect(lens(page)).toBeInViewport();
});

for (const [link, complaint] of [
  ['slope=abc', /slope: expected a number from 0 to 1.*received.*abc/],
  ['slope=1e999', /slope: expected a number from 0 to 1.*received.*1e999/],
  ['slope=-0.1', /slope: expected a number from 0 to 1.*received.*-0\.1/],
  ['activation=swish', /activation.*not a part of this figure’s link/],
  ['show=everything', /show: expected one of both, f, derivative.*received.*everything/],
  ['v=2', /v: expected 1, received.*2/],
  ['constructor=1&__proto__=2', /constructor.*not a part/],
] as const) {
  test(`a bad link (${link}) opens the default and says what was wrong`, async ({ page }) => {
    const version = link.startsWith('v=') ? '' : 'v=1&';
    await open(page, `?fig=slope-lens&${version}${link}#slope-lens`);
    await expect(message(page)).toHaveText(complaint);
    await expect(shownSlope(page)).toHaveText('0.01');
    await slope(page).focus();
    await page.keyboard.press('PageUp');
    await expect(page).toHaveURL(/slope=0\.1/);
    await expect(message(page)).toHaveText('');
  });
}

test('a link for one figure leaves the others alone', async ({ page }) => {
  await page.goto(`${lesson}?fig=comparison&v=1&slope=0.25#comparison`);
  await engage(page, lens(page));
  await expect(shownSlope(page)).toHaveText('0.01');
});

test('reset, link, CSV and PNG do what they say', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await slope(page).focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/slope=1/);

  await lens(page).getByRole('button', { name: /^Link/ }).click();
  await expect(lens(page).getByText('The link to this state is copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    lens(page).getByRole('button', { name: /^CSV/ }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('slope-lens.csv');
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    lens(page).getByRole('button', { name: /^PNG/ }).click(),
  ]);
  expect(png.suggestedFilename()).toBe('slope-lens.png');

  await lens(page)
    .getByRole('button', { name: /^Reset/ })
    .click();
  await expect(shownSlope(page)).toHaveText('0.01');
});

test('a screen reader hears the sentence once it has rested', async ({ page }) => {
  await open(page);
  const spoken = lens(page).locator('.visually-hidden[aria-live]');
  await expect(spoken).toHaveText('');
  await slope(page).focus();
  await page.keyboard.press('PageUp');
  await expect(spoken).toHaveText((await sentence(page).textContent()) ?? '');
});

test('the focus is seen on a slider’s thumb', async ({ page }) => {
  await open(page);
  const slider = slope(page).locator('..');
  const before = await slider.screenshot();
  await probe(page).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(slope(page)).toBeFocused();
  expect((await slider.screenshot()).equals(before)).toBe(false);
});
