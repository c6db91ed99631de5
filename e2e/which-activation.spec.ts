import { engage, expect, press, test } from './fixtures.ts';

const lesson = 'lessons/which-activation/';

test('by keyboard: the guide asks, answers with its reason, and leads to where that was seen', async ({
  page,
}) => {
  await page.goto(lesson);
  const guide = page.locator('#guide');
  await engage(page, guide);
  const sentence = guide.locator('.figure__sentence');
  await expect(sentence).toHaveText(/^Nothing is said yet; \d+ answers lie ahead\.$/);
  for (const said of [
    'Units are off for every example',
    'Yes',
    'Yes',
    'No, or learning then takes too long',
  ]) {
    await press(guide.getByRole('button', { name: said, exact: true }), 'Enter');
  }
  await expect(sentence).toHaveText(/^Now take a slope: 0\.1 first, then 0\.2/);
  await expect(page).toHaveURL(/at=off-rate-no/);
  // What was said first can be said otherwise.
  await press(
    guide.getByRole('button', { name: 'Change what was said to “Are the inputs' }).first(),
    'Enter',
  );
  await press(guide.getByRole('button', { name: 'No', exact: true }), 'Enter');
  await expect(sentence).toHaveText(/^Standardise them/);
  await press(
    guide.locator('.guide__evidence').getByRole('link', { name: 'Watch units die in millimetres' }),
    'Enter',
  );
  await expect(page).toHaveURL(/lessons\/how-a-unit-dies\/.*#in-millimetres$/);
  await expect(page.locator('#in-millimetres')).toBeVisible();
});

test('two mistakes take two repairs: the exercise is marked by running it', async ({ page }) => {
  await page.goto(lesson);
  const exercise = page.locator('#two-repairs');
  await engage(page, exercise);
  await exercise.getByRole('slider', { name: 'Slope' }).focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press('PageUp');
  await press(exercise.getByRole('button', { name: 'Mark it: run 20 seeds' }), 'Enter');
  await expect(exercise).toContainText(/Not yet: \d+ of 20 .* diverged: the steps are too large/);
});

test.describe('with a thumb at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the guide is gone through by taps, and begins again', async ({ page }) => {
    await page.goto('embed/guide/');
    const guide = page.locator('#guide');
    await engage(page, guide);
    await guide.getByRole('button', { name: 'The loss explodes' }).tap();
    await expect(guide.locator('.figure__sentence')).toContainText('Do not look to a slope for it.');
    await guide.getByRole('button', { name: 'Begin again' }).tap();
    await expect(guide.locator('.figure__sentence')).toContainText('Nothing is said yet');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole guide is there', async ({ page }) => {
    await page.goto('embed/guide/');
    await expect(page.locator('.guide__leaf')).toHaveCount(9);
    await expect(page.getByRole('link', { name: 'Train one network at many slopes' })).toBeVisible();
  });
});
