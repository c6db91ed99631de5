import { expect, test } from './fixtures.ts';
import { sampledFigures } from './sample.ts';

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

/** A live run, a sweep, an exercise, a step, one that follows its controls: the built pages have all in the same order. */
const figures = sampledFigures(['comparison', 'rescue-many', 'quick-rescue', 'neuron-stepper', 'slope-lens']);

for (const figure of figures) {
  test(`a thumb that runs ${figure} sees what came of it without scrolling`, async ({ page }) => {
    await page.goto(`embed/${figure}/`);
    await expect(page.locator('astro-island')).not.toHaveAttribute('ssr', /.*/);
    const lead = page.locator('.figure__lead');
    if ((await lead.count()) === 0) {
      // Nothing to run: the sentence follows what is set.
      await expect(page.locator('.figure__controls ~ .figure__answer .figure__sentence')).toBeVisible();
      return;
    }
    const button = lead.locator('.button--primary, .button').first();
    const sentence = page.locator('.figure__sentence');
    await button.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expect(button).toBeEnabled();
    const before = await sentence.textContent();
    const box = await button.boundingBox();
    const answer = await sentence.boundingBox();
    if (box === null || answer === null) throw new Error('expected a button and a sentence with boxes');
    expect(answer.y - (box.y + box.height)).toBeGreaterThanOrEqual(0);
    expect(answer.y - (box.y + box.height)).toBeLessThan(80);
    await button.tap();
    await expect(sentence).not.toHaveText(before ?? '');
    await expect(sentence).toBeInViewport();
    await expect(button).toBeInViewport();
  });
}
