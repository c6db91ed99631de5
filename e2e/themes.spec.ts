import { expect, lesson, test } from './fixtures.ts';

const paper = { light: 'rgb(251, 250, 246)', dark: 'rgb(22, 23, 26)' } as const;

for (const scheme of ['light', 'dark'] as const) {
  test(`follows a ${scheme} system, from the first paint`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('.');
    await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
    await expect(page.locator('body')).toHaveCSS('background-color', paper[scheme]);
  });
}

test('a chosen theme is kept, on every page, and is there before the page is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('.');
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  // The theme at the moment at which the body begins: before anything can be painted.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      document.documentElement.setAttribute('data-first', document.documentElement.dataset.theme ?? 'none');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(lesson);
  await expect(page.locator('html')).toHaveAttribute('data-first', 'dark');
  await expect(page.locator('body')).toHaveCSS('background-color', paper.dark);
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();

  await page.getByRole('radio', { name: 'As the system' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('a theme chosen before the page’s script is there is taken once it is, and forgotten with the rest', async ({
  page,
  context,
}) => {
  const { promise: chosen, resolve: goOn } = Promise.withResolvers<void>();
  await context.route('**/_astro/page.*.js', async (route) => {
    await chosen;
    await route.continue();
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('privacy/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  goOn();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBe('dark');

  await page.keyboard.press('Escape');
  await page.locator('[data-forget]').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect(page.getByRole('radio', { name: 'As the system' })).toBeChecked();
});

test('a system that changes its mind is followed, unless the reader chose', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('.');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('radio', { name: 'Projector' }).check();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
});
