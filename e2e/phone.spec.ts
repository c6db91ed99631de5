import type { CDPSession, Locator, Page } from '@playwright/test';
import { engage, expect, lesson, test } from './fixtures.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger that goes from one point to another and is lifted. */
const swipe = async (client: CDPSession, from: Point, to: Point): Promise<void> => {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  const steps = 8;
  await touch('touchStart', [from]);
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    await touch('touchMove', [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }]);
  }
  await touch('touchEnd', []);
};

const within = async (locator: Locator, x: number, y: number): Promise<Point> => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('expected an element with a box');
  return { x: box.x + x * box.width, y: box.y + y * box.height };
};

const lens = (page: Page): Locator => page.locator('#slope-lens');

test.beforeEach(async ({ page }) => {
  await page.goto(lesson);
  await engage(page, lens(page));
  await expect(lens(page).locator('.chart[data-live]')).toHaveCount(2);
});

test('a thumb sets the slope', async ({ page, context }) => {
  const client = await context.newCDPSession(page);
  const slope = lens(page).getByRole('slider', { name: 'Slope a', exact: true });
  await slope.scrollIntoViewIfNeeded();
  await swipe(client, await within(slope, 0.22, 0.5), await within(slope, 0.99, 0.5));
  await expect(lens(page).locator('output[for="slope-lens-slope"]')).toHaveText('1');
  await expect(page).toHaveURL(/slope=1/);
});

test('a thumb drags the probe over the graph', async ({ page, context }) => {
  const client = await context.newCDPSession(page);
  const graph = lens(page).getByRole('slider', { name: 'Probe z on the graph of f', exact: true });
  await graph.scrollIntoViewIfNeeded();
  await swipe(client, await within(graph, 0.3, 0.5), await within(graph, 0.9, 0.5));
  await expect(lens(page).locator('.figure__sentence')).toContainText('both are the identity');
});

test('the page scrolls under a thumb that starts on a figure, and the figure stays as it was', async ({
  page,
  context,
}) => {
  const client = await context.newCDPSession(page);
  const graph = lens(page).getByRole('slider', { name: 'Probe z on the graph of f', exact: true });
  await graph.scrollIntoViewIfNeeded();
  const said = (await lens(page).locator('.figure__sentence').textContent()) ?? '';
  const before = await page.evaluate(() => scrollY);
  const from = await within(graph, 0.5, 0.8);
  await swipe(client, from, { x: from.x, y: from.y - 200 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
  await expect(lens(page).locator('.figure__sentence')).toHaveText(said);
});

test('everything that a thumb has to hit is large enough', async ({ page }) => {
  const small = await page
    .locator(
      'main button:visible, main select:visible, main summary:visible, main input[type="range"]:visible',
    )
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.tabIndex >= 0)
        .map((control) => ({ control, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44 || box.width < 24)
        .map(
          ({ control, box }) =>
            `${control.getAttribute('aria-label') ?? control.textContent}: ${box.width}×${box.height}`,
        ),
    );
  expect(small).toEqual([]);
});
