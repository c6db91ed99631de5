import type { Locator, Page } from '@playwright/test';
import { engage, expect, lesson, press, test } from './fixtures.ts';

/** How much lighter one colour is than another, from 1 to 21 (WCAG’s contrast). */
const contrast = (one: readonly number[], other: readonly number[]): number => {
  const [dark = 0, light = 0] = [one, other]
    .map((colour) => {
      const [r = 0, g = 0, b = 0] = colour.map((part) => (part / 255) ** 2.2);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** The opaque colour of a canvas that stands out most from a paper. */
const strongest = async (canvas: Locator, paper: readonly number[]): Promise<number> => {
  const colours = await canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error('expected a canvas');
    const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {};
    const seen = new Set<string>();
    for (let at = 0; at < (data?.length ?? 0); at += 4) {
      if (data?.[at + 3] === 255) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
    }
    return [...seen].map((text) => text.split(',').map(Number));
  });
  return Math.max(...colours.map((colour) => contrast(colour, paper)));
};

const colourOf = (locator: Locator, property: string): Promise<readonly number[]> =>
  locator.evaluate(
    (element, name) =>
      (
        getComputedStyle(element)
          .getPropertyValue(name)
          .match(/[\d.]+/g) ?? []
      )
        .slice(0, 3)
        .map(Number),
    property,
  );

const choose = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
    document.dispatchEvent(new CustomEvent('themechange'));
  }, theme);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on the system’s ${colorScheme} paper`, () => {
    test.use({
      colorScheme,
      contextOptions: { forcedColors: 'active' },
      // The test looks at a canvas again and again.
      provoked: /willReadFrequently/,
    });

    test('what is drawn stands out, whichever theme the reader chose', async ({ page }) => {
      await page.goto(lesson);
      const lens = page.locator('#slope-lens');
      await engage(page, lens);
      await expect(lens.locator('.chart[data-live]').first()).toBeVisible();
      const paper = await colourOf(page.locator('body'), 'background-color');
      for (const theme of ['light', 'dark', 'projector']) {
        await choose(page, theme);
        const canvas = lens.locator('canvas').first();
        await expect.poll(() => strongest(canvas, paper), theme).toBeGreaterThan(3);
        for (const token of [
          '--ink',
          '--soft',
          '--edge',
          '--act-relu',
          '--act-leaky-relu',
          '--class0',
          '--class1',
        ]) {
          const probe = page.locator('#slope-lens .figure__caption');
          const drawn = await probe.evaluate((element, name) => {
            const pen = document.createElement('canvas').getContext('2d');
            if (pen === null) return [];
            pen.fillStyle = getComputedStyle(element).getPropertyValue(name);
            pen.fillRect(0, 0, 1, 1);
            return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
          }, token);
          expect.soft(contrast(drawn, paper), `${token}, ${theme}`).toBeGreaterThanOrEqual(3);
        }
      }
    });

    test('what is chosen, pressed and focused shows by a line of the system’s', async ({ page }) => {
      await page.goto(lesson);
      const rescue = page.locator('#rescue');
      await engage(page, rescue);
      const kill = rescue.getByRole('button', { name: 'Kill the first layer' });
      const before = await colourOf(kill, 'background-color');
      await kill.click();
      await expect(kill).toHaveAttribute('aria-pressed', 'true');
      await page.mouse.move(0, 0);
      expect(await colourOf(kill, 'background-color')).not.toEqual(before);

      const slope = rescue.getByRole('slider', { name: /^Slope/ });
      await slope.focus();
      await page.keyboard.press('ArrowRight');
      await expect(slope).toHaveCSS('outline-style', 'solid');

      const answer = page.getByRole('radio', { name: 'Most, but not all' });
      await press(answer, 'Space');
      await expect(page.locator('.predict input:checked + span').first()).toHaveCSS(
        'border-top-width',
        '3px',
      );

      await expect(page.locator('.choice__option input:checked + span').first()).toHaveCSS(
        'border-top-width',
        '3px',
      );

      await page.keyboard.press('/');
      await page.keyboard.type('unit');
      await expect(page.locator('.search__bar')).toHaveCSS('border-bottom-width', '3px');
    });
  });
}
