import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { base } from '../scripts/built.mjs';
import { expect, readThrough, test } from './fixtures.ts';
import { isDeep, onePageOfEach, sampledPages } from './sample.ts';
import { weighScripts } from './script-weight.ts';

const themes = ['light', 'dark', 'projector'] as const;

/** Lessons are made of the same parts: two of them show the parts in every theme. */
const themesOf = (address: string): readonly (typeof themes)[number][] =>
  isDeep || !/\/lessons\/(?!leaky-relu|how-a-unit-dies)/.test(address) ? themes : ['light'];

const setTheme = (page: Page, theme: (typeof themes)[number]): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
    document.dispatchEvent(new CustomEvent('themechange'));
    return Promise.all(
      document
        .getAnimations()
        .filter(({ timeline }) => timeline === document.timeline)
        .map((animation) => animation.finished),
    ).then(() => undefined);
  }, theme);

const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A theme or a width changes colours, sizes and places, and nothing else: these are the rules that look at them. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

/** Of a list of many parts that are made alike, the first stand for all. */
const furtherAlike = isDeep
  ? []
  : ['section.evidence:nth-of-type(n + 7)', '.library__entry:nth-of-type(n + 3)'];

/** What keeps a page from being used by everyone, one line a node. */
const barriers = async (page: Page, rules: 'all' | 'of looks'): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  for (const part of furtherAlike) axe.exclude(part);
  const { violations } = await (rules === 'all'
    ? axe.withTags(guidelines)
    : axe.withRules(rulesOfLooks)
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
};

/** Pictures with things inside that are not hidden from a screen reader: Orca reads neither the picture nor these. */
const unreadPictures = ':not(svg)[role="img"]:has(> :not([aria-hidden="true"]))';

/** How far a page reaches over its right edge, and by which element. */
const overflow = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const wide = [...document.querySelectorAll('body *')].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return `${scrollWidth - clientWidth} px, first by <${wide?.tagName.toLowerCase()} class="${wide?.className}">`;
  });

/** Bytes of script, gzipped, before the reader does anything, and with all figures live. */
const budgets = { asRead: 15_000, live: 100_000 } as const;

// A page to embed is its figure and nothing else: it is live at once.
const isLiveAtOnce = (address: string): boolean => address.startsWith(`${base}embed/`);

/** Whose figures all lessons are made of; galleries show them all. */
const hasBudgetWhenLive = (address: string): boolean =>
  address === base || address.startsWith(`${base}lessons/`);

for (const address of sampledPages) {
  test.describe(address, () => {
    test('is light, open to everyone in every theme and width, and never scrolls sideways', async ({
      page,
    }) => {
      const weigh = weighScripts(page);
      await page.goto(address, { waitUntil: 'networkidle' });
      if (!isLiveAtOnce(address)) {
        const { total, parts } = await weigh();
        expect.soft(total, JSON.stringify(parts, null, 2)).toBeLessThanOrEqual(budgets.asRead);
      }
      await readThrough(page);
      if (hasBudgetWhenLive(address)) {
        await page.waitForLoadState('networkidle');
        const { total, parts } = await weigh();
        expect.soft(total, JSON.stringify(parts, null, 2)).toBeLessThanOrEqual(budgets.live);
      }
      await expect(page.locator(unreadPictures)).toHaveCount(0);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        for (const theme of themesOf(address)) {
          await setTheme(page, theme);
          const rules = theme === 'light' && (isDeep || width === 360) ? 'all' : 'of looks';
          expect.soft(await barriers(page, rules), `${theme}, ${width} px`).toEqual([]);
        }
      }

      // With everything unfolded, and in large type too.
      await page.locator('details').evaluateAll((all) => {
        for (const folded of all) folded.setAttribute('open', '');
      });
      for (const theme of ['light', 'projector'] as const) {
        await setTheme(page, theme);
        for (const width of [320, 360, 768, 1024, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          expect.soft(await overflow(page), `${theme}, ${width} px`).toBeNull();
        }
      }
    });
  });
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of onePageOfEach) {
    test(`${address} says its piece, and shows nothing that would need them`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const hidden of await page.locator('.needs-script').all()) await expect(hidden).toBeHidden();
    });
  }
});
