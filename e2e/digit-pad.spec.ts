import type { Locator, Page } from '@playwright/test';
import { type Ink, type PadPoint, padSize } from '#lib/digits/ink.ts';
import { drawings } from '#lib/digits/strokings.ts';
import { engage, expect, press, swipe, test, within } from './fixtures.ts';

const sentence = (figure: Locator): Locator => figure.locator('.figure__sentence');
const padOf = (figure: Locator): Locator => figure.getByRole('button', { name: 'Pad to draw a digit on' });
const clear = (figure: Locator): Promise<void> =>
  figure.getByRole('button', { name: 'Clear the pad' }).click();

const open = async (page: Page): Promise<Locator> => {
  await page.goto('embed/digit-pad/');
  const figure = page.locator('#digit-pad');
  await engage(page, figure);
  await padOf(figure).scrollIntoViewIfNeeded();
  return figure;
};

/** A point of the pad, where a mouse finds it. */
const on = async (pad: Locator): Promise<(point: PadPoint) => PadPoint> => {
  const [origin, end] = [await within(pad, 0, 0), await within(pad, 1, 1)];
  return ({ x, y }) => ({
    x: origin.x + (x / padSize) * (end.x - origin.x),
    y: origin.y + (y / padSize) * (end.y - origin.y),
  });
};

const drawn = async (page: Page, ink: Ink, at: (point: PadPoint) => PadPoint): Promise<void> => {
  for (const stroke of ink) {
    for (const [index, point] of stroke.entries()) {
      const { x, y } = at(point);
      await page.mouse.move(x, y);
      if (index === 0) await page.mouse.down();
    }
    await page.mouse.up();
  }
};

test('thirty drawings by mouse: 24 are read right, or more, and fewer than 15 as they were drawn', async ({
  page,
}) => {
  const figure = await open(page);
  await expect(sentence(figure)).toHaveText(/^Read as 2, /);
  const at = await on(padOf(figure));
  const right = { Prepared: 0, 'As drawn': 0 };
  for (const { digit, ink } of drawings) {
    await clear(figure);
    await expect(sentence(figure)).toHaveText('The pad is empty: there is nothing to read.');
    await drawn(page, ink, at);
    for (const entry of ['As drawn', 'Prepared'] as const) {
      await figure.getByRole('radio', { name: entry }).check();
      await expect(sentence(figure)).toHaveText(entry === 'Prepared' ? /^Read as/ : /^Left as it was drawn/);
      const [, read] = /read as (\d)/i.exec((await sentence(figure).textContent()) ?? '') ?? [];
      if (Number(read) === digit) right[entry] += 1;
    }
  }
  expect(right.Prepared).toBeGreaterThanOrEqual(24);
  expect(right['As drawn']).toBeLessThan(15);
  // A drawing has a link, and each of its strokes is a step back.
  const [text] = await sentence(figure).allTextContents();
  await page.reload();
  await engage(page, figure);
  await expect(sentence(figure)).toHaveText(text ?? '');
});

test('by keyboard: a stroke downwards is a 1, a tap is a dot, and a stroke is taken back', async ({
  page,
}) => {
  const figure = await open(page);
  await clear(figure);
  const pad = padOf(figure);
  for (let step = 0; step < 6; step += 1) await press(pad, 'ArrowUp');
  await press(pad, ' ');
  for (let step = 0; step < 12; step += 1) await press(pad, 'ArrowDown');
  await press(pad, ' ');
  await expect(sentence(figure)).toHaveText(/^Read as 1, /);
  await expect(figure.getByText('Pen up, column 8 of 15, row 14 of 15.')).toBeAttached();
  await press(pad, 'Backspace');
  await expect(sentence(figure)).toHaveText(/^The pad is empty/);
  await press(pad, ' ');
  await press(pad, ' ');
  await expect(sentence(figure)).toHaveText(/^A dot is no digit/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a finger draws, off the pad and no further, and the page does not scroll', async ({
    page,
    context,
  }) => {
    const figure = await open(page);
    await clear(figure);
    const pad = padOf(figure);
    const client = await context.newCDPSession(page);
    const before = await page.evaluate(() => scrollY);
    const top = await within(pad, 0.5, 0.1);
    await swipe(client, top, await within(pad, 0.5, 0.9));
    await expect(sentence(figure)).toHaveText(/^Read as 1, /);
    await swipe(client, await within(pad, 0.5, 0.5), { x: top.x + 400, y: top.y });
    await expect(figure.getByRole('img', { name: 'The pad, with a drawing of 2 strokes.' })).toBeAttached();
    const path = (await figure.locator('.pad__ink').getAttribute('d')) ?? '';
    expect(path).toMatch(/L511 \d+$/);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });
});
