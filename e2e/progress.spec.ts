import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { engage, engageCell, expect, lesson, moreSettings, test } from './fixtures.ts';

const way = (page: Page) => page.locator('#begin');
const mark = (page: Page) => page.getByRole('main').locator('[data-lesson-mark="leaky-relu"]');

/** Reads down to a section, as far as the page is concerned. */
const readTo = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('heading', { name, exact: true }).evaluate((heading) => heading.scrollIntoView());
  await expect.poll(() => page.evaluate(() => localStorage.getItem('reading'))).toContain(name);
};

test('one goes on where one stopped', async ({ page }) => {
  await page.goto('.');
  await expect(way(page)).toHaveText(/^\s*Begin with/);
  await page.goto(lesson);
  await readTo(page, 'Kill it, then rescue it');

  await page.goto('.');
  await expect(way(page)).toHaveText('Continue where you stopped');
  await expect(page.locator('#begin-note')).toHaveText('Leaky ReLU: Kill it, then rescue it');
  await expect(mark(page)).toContainText('You stopped here');
  await way(page).click();
  await expect(page).toHaveURL(/lessons\/leaky-relu\/#kill-it-then-rescue-it$/);
  await expect(page.getByRole('heading', { name: 'Kill it, then rescue it', exact: true })).toBeInViewport();
});

test('a lesson is ticked when the reader says so, and no longer when they take it back', async ({ page }) => {
  await page.goto(lesson);
  const done = page.getByRole('checkbox', { name: 'I have done this lesson' });
  await expect(done).not.toBeChecked();
  await done.check();
  await page.goto('.');
  await expect(mark(page)).toContainText('Done');
  await expect(mark(page)).toHaveAttribute('data-when', 'done');

  await page.goto(lesson);
  await expect(done).toBeChecked();
  await done.uncheck();
  await page.goto('.');
  await expect(mark(page)).toBeVisible();
  await expect(mark(page)).not.toContainText('Done');
});

const solution = readFileSync(new URL('../src/content/cells/back-on.right.ts', import.meta.url), 'utf8');

test('one button forgets everything, and the privacy page names every key', async ({ page }) => {
  await page.goto(lesson);
  await readTo(page, 'Kill it, then rescue it');
  await page.getByRole('checkbox', { name: 'I have done this lesson' }).check();
  await page.getByRole('radio', { name: 'Most, but not all' }).check();
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.keyboard.press('Escape');
  const cell = await engageCell(page, 'leaky');
  await cell.getByRole('button', { name: /^Edit/ }).click();
  await cell.getByRole('textbox').pressSequentially('// mine');
  await page.locator('.listing').getByRole('radio', { name: 'NumPy' }).check();
  await page.evaluate((code) => localStorage.setItem('cell:back-on', code), solution);
  const exercise = await engageCell(page, 'back-on');
  await exercise.getByRole('button', { name: /^Run/ }).click();
  await expect(exercise.locator('.cell__said')).toHaveText(/^Passed/);
  await page.goto('lessons/how-a-unit-dies/');
  await page.getByRole('radio', { name: 'In about ten' }).check();
  await expect(page.locator('.outcome [data-judges="momentum-revivals"]')).toContainText('so it came out');
  const plane = page.locator('#unit-plane');
  await engage(page, plane);
  await moreSettings(plane);

  await page.goto('privacy/');
  const named = (await page.locator('main table code').allTextContents()).map((key) =>
    key.replace(/‹.+›$|…$/, ''),
  );
  const kept = await page.evaluate(() => Object.keys(localStorage));
  expect(kept.length).toBeGreaterThanOrEqual(named.length);
  expect(
    kept.filter((key) => !named.some((name) => key === name || (name.endsWith(':') && key.startsWith(name)))),
  ).toEqual([]);
  expect(named.filter((name) => !kept.some((key) => key.startsWith(name)))).toEqual([]);

  await page.evaluate(() => localStorage.setItem('somebody-else', 'stays'));
  await page.getByRole('button', { name: 'Forget everything kept here' }).click();
  await expect(page.getByText('Forgotten.')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['somebody-else']);
  await page.getByRole('button', { name: 'Forget everything kept here' }).click();
  await expect(page.getByText('Nothing was kept.')).toBeVisible();

  await page.goto('.');
  await expect(way(page)).toHaveText(/^\s*Begin with/);
});

test('the button by the list puts the list back at once', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('done:leaky-relu', 'yes');
    localStorage.setItem('reading', 'not what we write');
  });
  await page.goto('.');
  await expect(mark(page)).toContainText('Done');
  await page.getByRole('button', { name: 'Forget everything kept here' }).click();
  await expect(mark(page).locator('svg:visible')).toHaveCount(0);
});

test('nothing of it is needed: storage that is full or off', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse, removeItem: refuse });
  });
  await page.goto(lesson);
  const done = page.getByRole('checkbox', { name: 'I have done this lesson' });
  await done.check();
  await expect(done).toBeChecked();
  await page.goto('privacy/');
  await page.getByRole('button', { name: 'Forget everything kept here' }).click();
  await expect(page.getByText('Nothing was kept.')).toBeVisible();
});

test('every page says how to report an error, and what it is', async ({ page }) => {
  for (const address of [lesson, 'glossary/', 'activations/relu/', 'privacy/', 'embed/slope-lens/']) {
    await page.goto(address);
    const report = page.getByRole('contentinfo').getByRole('link', { name: 'Report an error' });
    await expect(report).toHaveAttribute(
      'href',
      new RegExp(`^mailto:.*subject=.*${encodeURIComponent(address)}`),
    );
  }
});

test('lessons and glossary describe themselves to catalogues', async ({ page }) => {
  const described = async (address: string): Promise<unknown> => {
    await page.goto(address);
    return JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  };
  expect(await described(lesson)).toMatchObject({ '@type': 'LearningResource', isAccessibleForFree: true });
  expect(await described('glossary/')).toMatchObject({ '@type': 'DefinedTermSet' });
  expect(await described('.')).toMatchObject({ '@type': 'Course' });
});

test('every listed page has a card of its own', async ({ page, request }) => {
  const cards = new Set<string>();
  for (const address of ['.', lesson, 'activations/', 'activations/relu/', 'glossary/']) {
    await page.goto(address);
    const card = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
    const response = await request.get(new URL(new URL(card).pathname, page.url()).href);
    expect(response.headers()['content-type']).toBe('image/png');
    cards.add(card);
  }
  expect(cards.size).toBe(5);
});
