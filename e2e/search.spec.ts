import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, lesson, test } from './fixtures.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => page.getByRole('textbox', { name: 'Search the course' });
const status = (page: Page) => dialog(page).getByRole('status');
const found = (page: Page) => dialog(page).getByRole('listitem');

test('a word is found by keyboard alone, and the focus comes back', async ({ page }) => {
  await page.goto('.');
  const begin = page.getByRole('link', { name: /^Begin/ }).first();
  await begin.focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');

  await page.keyboard.type('penguins');
  await expect(status(page)).toHaveText(/^\d+ pages? ha(s|ve) “penguins”[.,]/);
  await expect(found(page).first()).toBeVisible();
  await expect(dialog(page).locator('mark').first()).toHaveText(/penguin/i);

  await page.keyboard.press('ArrowDown');
  await expect(found(page).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(begin).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('penguins');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/lessons\//);
  await expect(page.getByText(/penguins/i).first()).toBeAttached();
});

test('every page of the site’s own is found by its title', async ({ page }) => {
  await page.goto('.');
  await page.keyboard.press('/');
  for (const [words, address] of [
    ['Leaky ReLU', /lessons\/leaky-relu\/|activations\/leaky-relu\//],
    ['softplus', /activations\/softplus\//],
    ['sparsity', /glossary\//],
    ['local storage', /privacy\//],
  ] as const) {
    await field(page).fill(words);
    await expect(status(page)).toContainText(`“${words}”`);
    await expect(found(page).first().getByRole('link').first()).toHaveAttribute('href', address);
  }
});

test('a section of this very page is gone to, and the dialog closes', async ({ page }) => {
  await page.goto(lesson);
  await page.keyboard.press('/');
  await page.keyboard.type('rescue');
  const section = dialog(page)
    .getByRole('link', { name: /^Kill it, then rescue it/ })
    .first();
  await section.click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Kill it, then rescue it' }).first()).toBeInViewport();
});

test('a word that no page has is said to be in none', async ({ page }) => {
  await page.goto('.');
  await page.keyboard.press('/');
  for (const words of ['xyzzy', 'dead xyzzy']) {
    await field(page).fill(words);
    await expect(status(page)).toHaveText(
      `No page has “${words}”. Try its beginning, or another word for it: the glossary has those of the course.`,
    );
    await expect(found(page)).toHaveCount(0);
  }
  // The beginning of a word is on its way to it, and a form of a word is that word.
  for (const words of ['peng', 'initialising']) {
    await field(page).fill(words);
    await expect(status(page)).toHaveText(new RegExp(`^\\d+ pages have “${words}”[.,]`));
  }
});

test('answers, hints and teacher’s notes are not in the index', async ({ page }) => {
  await page.goto('.');
  await page.keyboard.press('/');
  // It stands in an answer, and nowhere else.
  await field(page).fill('"The weight stays where it is"');
  await expect(status(page)).toContainText('No page has “"The weight stays where it is"”.');
  await expect(found(page)).toHaveCount(0);
});

test('a figure is found by its caption, and not by its numbers', async ({ page }) => {
  await page.goto('.');
  await page.keyboard.press('/');
  await field(page).fill('MSELoss');
  await expect(status(page)).toHaveText('1 page has “MSELoss”.');
  await expect(found(page).first().getByRole('link').first()).toHaveAttribute(
    'href',
    /lessons\/zero-gradient\//,
  );
  // It stands in a figure, and its sentence waits for a prediction.
  for (const words of ['"Born dead, in percent"', '"wipes out the product, and every gradient is"']) {
    await field(page).fill(words);
    await expect(status(page)).toContainText(`No page has “${words}”.`);
  }
});

test('as one types a word, from the middle of it on the pages found are those of the word', async ({
  page,
}) => {
  await page.goto('.');
  await page.keyboard.press('/');
  const addresses = async (words: string): Promise<readonly string[]> => {
    await field(page).fill(words);
    await expect(status(page)).toContainText(`“${words}”`);
    await expect(found(page).first()).toBeVisible();
    return found(page)
      .locator('.search__page')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  };
  const pages = (): Promise<string | null> => status(page).textContent();
  for (const word of ['activation', 'gradient', 'initialisation', 'inactive']) {
    const whole = await addresses(word);
    const said = await pages();
    for (let length = word.length - 1; length >= Math.max(4, word.length - 3); length--) {
      const typed = word.slice(0, length);
      const some = await addresses(typed);
      expect(some.slice(0, whole.length), typed).toEqual(whole);
      expect(Number.parseInt((await pages()) ?? '', 10), typed).toBeGreaterThanOrEqual(
        Number.parseInt(said ?? '', 10),
      );
    }
  }
});

test('a form of a word that no page has leads to the form that the course has', async ({ page }) => {
  await page.goto('.');
  await page.keyboard.press('/');
  await field(page).fill('leakage');
  await expect(status(page)).toHaveText(/^No page has “leakage”\. \d+ pages have “leaky”[.,]/);
  await expect(found(page).first()).toBeVisible();
});

test('with its results it is open to everyone, in every theme', async ({ page }) => {
  await page.goto('.');
  await page.keyboard.press('/');
  await field(page).fill('unit');
  await expect(found(page).first()).toBeVisible();
  for (const theme of ['light', 'dark', 'projector']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).include('#search').analyze();
    expect.soft(violations.map(({ id, nodes }) => `${theme}: ${id} at ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('what the reader types stays text', async ({ page }) => {
  await page.goto('.');
  await page.keyboard.press('/');
  await field(page).fill('<img src=x onerror=alert(1)>');
  await expect(status(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(dialog(page).locator('img')).toHaveCount(0);
});

test('/ is a letter where one writes', async ({ page }) => {
  await page.goto('.');
  await page.keyboard.press('/');
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
});

test.describe('without the index', () => {
  test.use({ provoked: /Failed to load resource|ERR_FAILED/ });

  test('it says so, and works once the index is there', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('.');
    await page.getByRole('button', { name: 'Search' }).click();
    await field(page).fill('unit');
    await expect(status(page)).toHaveText(/could not be loaded/);
    await expect(found(page)).toHaveCount(0);
    await page.unroute('**/pagefind/**');
    await page.reload();
    await page.getByRole('button', { name: 'Search' }).click();
    await field(page).fill('unit');
    await expect(found(page).first()).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a thumb opens it, finds, and follows', async ({ page }) => {
    await page.goto('.');
    await page.getByRole('button', { name: 'Search' }).tap();
    await field(page).fill('saturation');
    await expect(found(page).first()).toBeVisible();
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(beyond).toBe(0);
    await found(page).first().getByRole('link').first().tap();
    await expect(page).toHaveURL(/glossary\//);
  });

  test('the button closes it, and so does a tap beside it', async ({ page }) => {
    await page.goto('.');
    await page.getByRole('button', { name: 'Search' }).tap();
    await dialog(page).getByRole('button', { name: 'Close' }).tap();
    await expect(dialog(page)).toBeHidden();
    await page.getByRole('button', { name: 'Search' }).tap();
    await expect(dialog(page)).toBeVisible();
    // On a busy machine a tap may last as long as a press, which is no tap: who meets that taps again.
    await expect(async () => {
      await page.touchscreen.tap(180, 700);
      await expect(dialog(page)).toBeHidden({ timeout: 1000 });
    }).toPass();
  });

  test('the navigation is behind the menu', async ({ page }) => {
    await page.goto('.');
    const glossary = page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Glossary' });
    await expect(glossary).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).tap();
    await glossary.tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('the menu works, and there is no search that would not', async ({ page }) => {
    await page.goto('.');
    await expect(page.locator('#search-button')).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Activations' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activations');
  });
});
