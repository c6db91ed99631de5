import { exerciseOf, expect, lesson, press, readThrough, test } from './fixtures.ts';

test('the lesson is found from the home page', async ({ page }) => {
  await page.goto('.');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Leaky ReLU/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`${lesson}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leaky ReLU');
});

test('the lesson is read by keyboard alone', async ({ page }) => {
  await page.goto(lesson);

  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#content$/);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);

  await page.goto(lesson);
  await readThrough(page);
  // The buttons of a live run are off until its figure has been on screen for as long as its data take.
  for (const figure of await page
    .locator('figure')
    .filter({ has: page.locator('.run-buttons') })
    .all()) {
    await figure.locator('.figure__charts').scrollIntoViewIfNeeded();
    await expect(figure.locator('.run-buttons button:disabled')).toHaveCount(0);
  }
  const expected = await page.evaluate(() => {
    const groups = new Set<string>();
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]',
      ),
    ].filter((element) => {
      if (
        element.tabIndex < 0 ||
        element.matches(':disabled') ||
        !element.checkVisibility({ visibilityProperty: true })
      ) {
        return false;
      }
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const isNew = !groups.has(element.name);
      groups.add(element.name);
      return isNew;
    });
    return stops.length;
  });

  const visited = await walk(page, expected + 10);
  expect(visited.problems).toEqual([]);
  expect(visited.stops).toBe(expected);
  expect(expected).toBeGreaterThan(40);
});

type Walker = import('@playwright/test').Page;

/** Tabs from the top to the end: what takes the focus out of order, out of sight or without a sign of it. */
async function walk(page: Walker, most: number): Promise<{ stops: number; problems: readonly string[] }> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
  });
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const problems: string[] = [];
  let stops = 0;
  for (; stops < most; stops++) {
    await page.keyboard.press('Tab');
    const problem = await page.evaluate(() => {
      const walked = window as { lastStop?: Element };
      const element = document.activeElement;
      if (element === null || element === document.body || element === document.documentElement) return 'end';
      const name = `<${element.tagName.toLowerCase()}> ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}`;
      const before = walked.lastStop;
      walked.lastStop = element;
      if (before === element) return `trapped at ${name}`;
      if (before && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) {
        return `out of order at ${name}`;
      }
      const { top, bottom, left, right } = element.getBoundingClientRect();
      if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)
        return `out of sight at ${name}`;
      // A slider shows the focus on its thumb, which no style tells: slope-lens.spec.ts compares pictures of it.
      if (element.matches('input[type="range"]:focus-visible')) return null;
      const shown = [element, element.nextElementSibling, element.closest('label')].some((candidate) => {
        if (candidate === null) return false;
        const style = getComputedStyle(candidate);
        return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
      });
      return shown ? null : `no sign of the focus at ${name}`;
    });
    if (problem === 'end') break;
    if (problem !== null) problems.push(problem);
  }
  return { stops, problems };
}

test('contents, terms and sources lead to their places, and Back returns', async ({ page }) => {
  await page.goto(lesson);
  const link = page
    .getByRole('main')
    .getByRole('link', { name: /He et al|2015/ })
    .first();
  await link.scrollIntoViewIfNeeded();
  const target = await link.getAttribute('href');
  await link.click();
  await expect(page.locator(`${target}`)).toBeInViewport();
  await page.goBack();
  await expect(link).toBeInViewport();
});

test('hints and answers open, and are part of the page’s text', async ({ page }) => {
  await page.goto(lesson);
  const exercise = exerciseOf(page, 'One step by hand');
  const answer = exercise.locator('details').filter({ hasText: 'The weight stays where it is.' });
  await expect(answer.getByText('The weight stays where it is.')).toBeHidden();
  await press(answer.locator('summary'), 'Enter');
  await expect(answer.getByText('The weight stays where it is.')).toBeVisible();
});

test('a wrong address says so, with status 404', async ({ page, request, baseURL }) => {
  const response = await request.get(`${baseURL}no/such/page/`);
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('This address is off');
  await page.goto('404.html');
  await page.getByRole('link', { name: /beginning/ }).click();
  await expect(page.getByRole('heading', { name: 'Lessons' })).toBeVisible();
});

test('on paper: the text, the stills and the answers’ places, no controls', async ({ page }) => {
  await page.goto(lesson);
  await readThrough(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.site-header')).toBeHidden();
  for (const control of await page.locator('main button, main input[type="range"], main .needs-script').all())
    await expect(control).toBeHidden();
  for (const figure of await page.locator('figure.figure').all()) await expect(figure).toBeVisible();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the lesson reads whole: text, stills, sentences, tables, answers', async ({ page }) => {
    await page.goto(lesson);
    const figures = page.locator('figure.figure');
    expect(await figures.count()).toBeGreaterThanOrEqual(5);
    for (const figure of await figures.all()) {
      await expect(figure.locator('svg, img, table').first()).toBeVisible();
      await expect(figure.locator('.figure__sentence')).toHaveText(/\w/);
      await expect(figure.locator('.figure__caption')).toHaveText(/\w/);
      await expect(figure.locator('input:visible, button:visible, select:visible')).toHaveCount(0);
    }
    const table = figures.first().locator('details');
    await table.locator('summary').click();
    await expect(table.getByRole('table')).toBeVisible();
    const answer = page.locator('details').filter({ hasText: 'The weight stays where it is.' });
    await answer.locator('summary').click();
    await expect(answer.getByText('The weight stays where it is.')).toBeVisible();
    await expect(page.locator('.katex').first()).toBeVisible();
  });
});
