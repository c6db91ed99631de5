import type { Locator, Page } from '@playwright/test';
import { activations } from '#lib/activations/index.ts';
import { engage, expect, lesson, moreSettings, swipe, test, within } from './fixtures.ts';
import { sampledFigures } from './sample.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const lens = (page: Page): Locator => page.locator('#slope-lens');

test.describe('the slope lens', () => {
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
});

interface Place {
  readonly figure: string;
  readonly query: string;
}

/** What a figure's page shows by itself may lack a slider: the explorer has one for each parameter of what is shown. */
const withParameters = activations.filter(({ parameters }) => parameters.length > 0).map(({ id }) => id);
const queries: Readonly<Record<string, readonly string[]>> = {
  'activation-explorer': [withParameters.slice(0, 6), withParameters.slice(6)]
    .filter((shown) => shown.length > 0)
    .map((shown) => `?v=1&show=${shown.join(',')}`),
  // ReLU has no slope to set.
  'born-dead': ['?v=1&activation=leaky-relu'],
};
const placesOf = (figure: string): readonly Place[] =>
  (queries[figure] ?? ['']).map((query) => ({ figure, query }));

/** Straight, logarithmic and piecewise scales, and sliders that come and go; src/figures/registry.test.ts has every mark. */
const withSliders = sampledFigures(['path-product', 'retrain', 'activation-explorer']).flatMap(placesOf);

/** Sliders, a chart with a probe, a plane and a map: where a thumb may start. */
const withSurfaces = sampledFigures([
  'path-product',
  'slope-lens',
  'activation-explorer',
  'unit-plane',
  'rescue-many',
]).flatMap((figure) => placesOf(figure).slice(0, 1));

const open = async (page: Page, { figure, query }: Place): Promise<Locator> => {
  await page.goto(`embed/${figure}/${query}`);
  await expect(page.locator('astro-island')).not.toHaveAttribute('ssr', /.*/);
  return page.locator('figure.figure');
};

/** Once the page has not scrolled for a moment. */
const atRest = async (page: Page): Promise<void> => {
  const top = () => page.evaluate(() => scrollY);
  await expect
    .poll(async () => {
      const before = await top();
      await page.waitForTimeout(150);
      return (await top()) - before;
    })
    .toBe(0);
};

const centre = async (locator: Locator): Promise<void> =>
  locator.evaluate((element) => element.scrollIntoView({ block: 'center' }));

for (const place of withSliders) {
  const name = `${place.figure}${place.query}`;

  test(`a thumb sets every slider of ${name} to each of its marks, by a tap and by a drag`, async ({
    page,
    context,
  }) => {
    const client = await context.newCDPSession(page);
    const figure = await open(page, place);
    for (const slider of await figure.locator('.slider').all()) {
      const [input, value] = [slider.locator('input'), slider.locator('output')];
      const label = (await slider.locator('label').textContent()) ?? '';
      const marks = await slider.locator('.slider__mark').all();
      expect(marks.length, label).toBeGreaterThan(1);
      await centre(slider);
      for (const mark of marks) {
        const text = (await mark.textContent()) ?? '';
        // What a value brings may move the slider away: then the thumb taps where the mark is now.
        await expect(async () => {
          const { x, y } = await within(mark, 0.5, 0.7);
          await page.touchscreen.tap(x, y);
          await expect(value, `${label} tapped at ${text}`).toHaveText(text, { timeout: 2000 });
        }).toPass({ timeout: 15_000 });
        await expect(mark).toHaveAttribute('data-reached', '');
      }
      for (const mark of marks.reverse()) {
        const text = (await mark.textContent()) ?? '';
        await expect(async () => {
          const at = Number(await input.inputValue()) / Number(await input.getAttribute('max'));
          const track = await within(input, 0, 0.5);
          const thumb = await slider
            .locator('.slider__marks')
            .evaluate((element) => element.getBoundingClientRect().toJSON());
          const to = await within(mark, 0.5, 0.5);
          await swipe(
            client,
            { x: thumb.left + at * thumb.width, y: track.y },
            // A thumb does not hit the pixel.
            { x: to.x + 2, y: track.y },
          );
          await expect(value, `${label} dragged to ${text}`).toHaveText(text, { timeout: 2000 });
        }).toPass({ timeout: 15_000 });
      }
    }
  });
}

for (const place of withSurfaces) {
  test(`the page scrolls under a thumb that starts anywhere on ${place.figure}, and nothing is set`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 360, height: 480 });
    const client = await context.newCDPSession(page);
    const figure = await open(page, place);
    if ((await figure.locator('.more-settings').count()) > 0) await moreSettings(figure);
    const entries = () => page.evaluate(() => history.length);
    const settings = () =>
      figure
        .locator('.slider__input, .chart__probe')
        .evaluateAll((sliders) => sliders.map((slider) => slider.getAttribute('aria-valuetext')));
    const starts = figure.locator(
      '.slider__input:visible, .chart__probe:visible, canvas:visible, .figure__charts:not(:has(.figure__kept)), .figure__kept',
    );
    expect(await starts.count()).toBeGreaterThan(0);
    for (const start of await starts.all()) {
      // A page that still glides from the swipe before takes a touch as “stop”: the thumb waits, and may swipe once more.
      await expect(async () => {
        await atRest(page);
        await centre(start);
        const [set, had] = [await settings(), await entries()];
        const before = await page.evaluate(() => scrollY);
        const from = await within(start, 0.4, 0.5);
        const isLow = await page.evaluate(
          () => scrollY > (document.documentElement.scrollHeight - innerHeight) / 2,
        );
        await swipe(client, from, { x: from.x, y: from.y + (isLow ? 150 : -150) });
        await expect
          .poll(() => page.evaluate(() => scrollY).then((after) => Math.abs(after - before)), {
            message: `scrolled from ${before}, from ${await start.getAttribute('class')} at ${from.y}`,
            timeout: 2000,
          })
          .toBeGreaterThan(50);
        expect(await settings()).toEqual(set);
        expect(await entries()).toBe(had);
      }).toPass({ timeout: 20_000 });
    }
  });
}
