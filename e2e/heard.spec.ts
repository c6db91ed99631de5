import type { Locator, Page } from '@playwright/test';
import { engage, expect, lesson, press, readThrough, test } from './fixtures.ts';

/** Notes all that the page’s live regions come to say, in order, as a screen reader would. */
const listen = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const regions = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"]), output';
    new MutationObserver((changes) => {
      const changed = changes.flatMap(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest(regions) ?? [];
      });
      for (const region of new Set(changed)) {
        const text = region.textContent?.trim();
        if (text && region.closest('[aria-hidden="true"]') === null && region.checkVisibility())
          said.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
};

/** What has been said since the last time. */
const heard = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { said } = window as unknown as { said: string[] };
    return said.splice(0).map((text) => text.replace(/[\u00a0\u202f]/g, ' '));
  });

/** The names that the browser itself gives to elements of a role: it alone knows what a style counts. */
const namesOf = async (page: Page, role: string): Promise<readonly string[]> => {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  return nodes.flatMap((node) => (node.role?.value === role ? [String(node.name?.value)] : []));
};

/** Longer than a sentence rests before it is said. */
const rested = (page: Page): Promise<void> => page.waitForTimeout(1200);

const figureOf = (page: Page, id: string): Locator => page.locator(`#${id}`);

for (const slug of ['leaky-relu', 'why-a-bend', 'how-a-unit-dies', 'born-dead']) {
  test(`${slug}: who reads past its figures hears the text, and nothing from them`, async ({ page }) => {
    await listen(page);
    await page.goto(`lessons/${slug}/`);
    await readThrough(page);
    await rested(page);
    expect(await heard(page)).toEqual([]);
  });
}

test('a slider says its value itself, and what follows from it once', async ({ page }) => {
  await listen(page);
  await page.goto(lesson);
  const lens = figureOf(page, 'slope-lens');
  await engage(page, lens);
  const slope = lens.getByRole('slider', { name: /^Slope/ });
  await slope.focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await rested(page);
  await expect(slope).toHaveAttribute('aria-valuetext', '0.025');
  expect(await heard(page)).toEqual([
    'At z = −2.5 ReLU passes none of the gradient, Leaky ReLU 2.5 % of it.',
  ]);
});

test('a run says its outcome once, and the focus stays on its button', async ({ page }) => {
  await listen(page);
  await page.goto(lesson);
  const rescue = figureOf(page, 'rescue');
  await engage(page, rescue);
  const kill = rescue.getByRole('button', { name: 'Kill the first layer' });
  await expect(rescue.getByRole('button', { name: 'Train' })).toBeEnabled();
  await press(kill, 'Enter');
  await rested(page);
  expect(await heard(page)).toEqual([expect.stringMatching(/^Each bias of layer 1 is lowered/)]);
  await press(rescue.getByRole('button', { name: 'Train' }), 'Enter');
  await expect(rescue.locator('.figure__sentence')).toContainText('reached 95 %');
  await rested(page);
  const outcomes = (await heard(page)).filter((text) => text !== 'Training.');
  expect(outcomes).toEqual([expect.stringContaining('Leaky ReLU (a = 0.2) reached 95 % after 743 steps.')]);
  await expect(rescue.getByRole('button', { name: 'Train' })).toBeFocused();
});

test('a stepper at its end keeps the focus', async ({ page }) => {
  await page.goto('embed/path-product/');
  const path = figureOf(page, 'path-product');
  await engage(page, path);
  const less = path.getByRole('button', { name: 'Less: Layers' });
  await less.focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('Enter');
  await expect(path.getByRole('spinbutton', { name: 'Layers' })).toHaveValue('1');
  await expect(less).toBeFocused();
  await expect(less).toBeDisabled();
});

test('names make sense alone: an exercise has its number, a control what it sets, a formula its MathML', async ({
  page,
}) => {
  await page.goto(lesson);
  await readThrough(page);
  expect(await namesOf(page, 'heading')).toContain('1. One step by hand');
  // Landmarks are few enough to go by: an exercise is found by its heading.
  expect(await namesOf(page, 'region')).toEqual(['In three sentences', 'Words', 'Numbers', 'Sources']);
  for (const role of [
    'heading',
    'slider',
    'spinbutton',
    'button',
    'link',
    'img',
    'radio',
    'figure',
  ] as const) {
    for (const one of await page.getByRole(role).all()) {
      await expect.soft(one).toHaveAccessibleName(/^[\p{L}\p{N}×−“|]/u);
    }
  }
  for (const slider of await page.locator('input[type="range"]').all()) {
    await expect.soft(slider).toHaveAttribute('aria-valuetext', /\S/);
  }
  const formulas = await page.locator('.katex').evaluateAll((all) =>
    all.map((formula) => ({
      read: formula.querySelectorAll('math').length,
      alsoDrawn: formula.querySelector('.katex-html')?.getAttribute('aria-hidden') !== 'true',
    })),
  );
  expect(new Set(formulas.map(({ read, alsoDrawn }) => `${read} ${alsoDrawn}`))).toEqual(
    new Set(['1 false']),
  );
});
