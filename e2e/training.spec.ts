import type { Locator, Page } from '@playwright/test';
import { engage, expect, lesson, test } from './fixtures.ts';

const sentence = (figure: Locator): Locator => figure.locator('.figure__sentence');

const open = async (page: Page, id: string, query = ''): Promise<Locator> => {
  await page.goto(`${lesson}${query}`);
  const figure = page.locator(`#${id}`);
  await engage(page, figure);
  return figure;
};

/** Lets the browser draw a number of frames. */
const frames = (page: Page, number: number): Promise<void> =>
  page.evaluate(
    (left) =>
      new Promise((resolve) => {
        const draw = (rest: number): void => {
          if (rest === 0) resolve();
          else requestAnimationFrame(() => draw(rest - 1));
        };
        draw(left);
      }),
    number,
  );

test.describe('the comparison', () => {
  test('trains to the end and says what came of it, without moving before who asked for less motion', async ({
    page,
  }) => {
    const figure = await open(page, 'comparison');
    const said = await sentence(figure).evaluateHandle((element) => {
      const texts: string[] = [];
      new MutationObserver(() => texts.push(element.textContent ?? '')).observe(element, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      return texts;
    });
    await figure.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(sentence(figure)).toHaveText(
      /^After 300 epochs ReLU finds the class of \d+ of \d+ test points/,
    );
    expect((await said.jsonValue()).filter((text) => /^Epoch [1-9]/.test(text))).toEqual([]);
    await expect(sentence(figure)).toContainText(/no (clear )?difference/);
    await expect(sentence(figure)).toContainText(/units? (is|are) dead/);
    await figure.locator('details summary').click();
    const accuracy = figure.getByRole('row', { name: /^Training accuracy/ });
    for (const cell of await accuracy.getByRole('cell').all()) {
      expect(Number.parseFloat((await cell.textContent()) ?? ''), 'a share of 1').toBeGreaterThan(0.9);
    }
  });

  test('pauses, steps one epoch at a time, runs on and starts over', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const figure = await open(page, 'comparison');
    await figure.getByRole('button', { name: 'Step' }).click();
    await expect(sentence(figure)).toHaveText(/^Epoch 1 of 300/);
    await figure.getByRole('button', { name: 'Step' }).click();
    await expect(sentence(figure)).toHaveText(/^Epoch 2 of 300/);

    await figure.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(sentence(figure)).toHaveText(/^Epoch (?:[3-9]|\d\d+) of 300/);
    await figure.getByRole('button', { name: 'Pause' }).click();
    await expect(figure.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
    const paused = (await sentence(figure).textContent()) ?? '';
    await figure.getByRole('button', { name: 'Step' }).click();
    await expect(sentence(figure)).not.toHaveText(paused);

    await figure.getByRole('button', { name: 'Restart' }).click();
    await expect(sentence(figure)).toHaveText(/^Two networks, 2-16-16-3, from the same initial weights/);
  });

  test('the same seed gives the same run, another seed another one, and the link both', async ({ page }) => {
    const finish = async (figure: Locator): Promise<string> => {
      await figure.getByRole('button', { name: 'Run', exact: true }).click();
      await expect(sentence(figure)).toHaveText(/^After 300 epochs/);
      const summary = figure.locator('details summary');
      if ((await figure.locator('details').getAttribute('open')) === null) await summary.click();
      return (await figure.locator('details').getByRole('table').textContent()) ?? '';
    };
    let figure = await open(page, 'comparison');
    const first = await finish(figure);
    await figure.getByRole('button', { name: 'More: Seed' }).click();
    await expect(page).toHaveURL(/[?&]seed=2/);
    const second = await finish(figure);
    expect(second).not.toBe(first);

    await page.reload();
    figure = page.locator('#comparison');
    await engage(page, figure);
    expect(await finish(figure)).toBe(second);
    await page.goBack();
    await expect(figure.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('1');
    expect(await finish(figure)).toBe(first);
  });

  test('many pairs of seeds end in a verdict', async ({ page }) => {
    const figure = await open(page, 'comparison', '?fig=comparison&v=1&data=two-moons&hidden=8#comparison');
    await figure.getByRole('button', { name: 'Run 20 pairs of seeds' }).click();
    await expect(figure.getByRole('progressbar')).toBeVisible();
    await expect(figure.locator('.many__verdict')).toContainText(/95\s%\sinterval/, {
      timeout: 150_000,
    });
  });

  test('two moons, and a learning rate at which something gives', async ({ page }) => {
    const figure = await open(page, 'comparison', '?fig=comparison&v=1&data=two-moons&lr=10#comparison');
    await figure.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(sentence(figure)).toHaveText(/^After 300 epochs|diverged: after step \d+/);
    await expect(figure).not.toContainText('NaN');
    await expect(figure).not.toContainText('Infinity');
  });

  test('a bad link opens the default and says what was wrong', async ({ page }) => {
    const figure = await open(
      page,
      'comparison',
      '?fig=comparison&v=1&data=iris&hidden=999&lr=fast&seed=1.5&slope=1e999#comparison',
    );
    const message = figure.locator('.figure__message');
    for (const part of ['data: ', 'hidden: ', 'lr: ', 'seed: ', 'slope: ']) {
      await expect(message).toContainText(part);
    }
    await expect(figure.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('1');
  });
});

test.describe('kill it, then rescue it', () => {
  test('ReLU stays where it is, Leaky ReLU comes back', async ({ page }) => {
    const figure = await open(page, 'rescue');
    await figure.getByRole('button', { name: 'Kill the first layer' }).click();
    await expect(page).toHaveURL(/killed=on/);
    await expect(figure.getByRole('img', { name: 'Units of hidden layer 1: 16 dead' })).toBeVisible();
    await expect(figure.getByRole('img', { name: 'Units of hidden layer 1: 16 inactive' })).toBeVisible();

    await figure.getByRole('button', { name: 'Train' }).click();
    await expect(sentence(figure)).toContainText('the gradient of every weight was exactly zero', {
      timeout: 150_000,
    });
    await expect(sentence(figure)).toHaveText(/Leaky ReLU \(a = 0\.2\) reached 95\s%\safter [\d,]+ steps/);
    await expect(figure.getByRole('img', { name: 'Units of hidden layer 1: 16 dead' })).toBeVisible();

    await page.goBack();
    await expect(figure.getByRole('button', { name: 'Kill the first layer' })).toBeVisible();
    await figure.getByRole('button', { name: 'Train' }).click();
    await expect(sentence(figure)).toHaveText(/^Without the blow: ReLU reached 95\s%\safter \d+ steps/);
  });
});

test.describe('forty pairs', () => {
  test('run to the end: none with ReLU, most with a slope of 0.2; the prediction is judged', async ({
    page,
  }) => {
    const figure = await open(page, 'rescue-many');
    await page.getByRole('radio', { name: 'About half', exact: true }).check();
    await figure.getByRole('button', { name: 'Run 40 pairs' }).click();
    await expect(sentence(figure)).toContainText('None of the 40 ReLU networks came back', {
      timeout: 150_000,
    });
    await expect(sentence(figure)).toContainText(/\d+ of the 40 Leaky ReLU networks \(a\s=\s0\.2\) did/);
    const judged = 'You predicted “About half”; it came out as “Most, but not all”.';
    await expect(figure.locator('.judged')).toContainText(judged);

    await page.reload();
    await expect(page.getByRole('radio', { name: 'About half', exact: true })).toBeChecked();
    await engage(page, figure);
    await expect(sentence(figure)).toContainText('dead networks wait');
    await expect(figure.locator('.judged')).toBeEmpty();
    await expect(page.getByRole('region', { name: 'Your predictions' })).toContainText(judged);
  });

  test('can be cancelled, and says how far it came', async ({ page }) => {
    const figure = await open(page, 'rescue-many', '?fig=rescue-many&v=1&slope=0.01#rescue-many');
    await figure.getByRole('button', { name: 'Run 40 pairs' }).click();
    await expect(sentence(figure)).toHaveText(/^So far/);
    await figure.getByRole('button', { name: 'Cancel' }).click();
    await expect(sentence(figure)).toHaveText(/^Stopped early/);
    await expect(figure.getByRole('button', { name: 'Run 40 pairs' })).toBeVisible();
    const stopped = (await sentence(figure).textContent()) ?? '';
    await frames(page, 120);
    await expect(sentence(figure)).toHaveText(stopped);
  });
});

test.describe('the marked exercise', () => {
  const mark = async (figure: Locator): Promise<void> => {
    await figure.getByRole('button', { name: /^Mark it/ }).click();
    await expect(figure.getByRole('button', { name: 'Cancel' })).toBeHidden({ timeout: 150_000 });
  };

  test('is marked by running it: the defaults fail, a larger slope and rate pass', async ({ page }) => {
    const figure = await open(page, 'quick-rescue');
    await mark(figure);
    await expect(sentence(figure)).toContainText(/Not yet/);

    await figure.getByRole('slider', { name: /^Slope/ }).focus();
    for (let times = 0; times < 2; times++) await page.keyboard.press('PageUp');
    await figure.getByRole('slider', { name: /^Learning rate/ }).focus();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
    await expect(sentence(figure)).toContainText('at least 19');
    await expect(page).toHaveURL(/slope=0\.2&lr=1\.5/);
    await mark(figure);
    await expect(sentence(figure)).toContainText(/Passed/);
  });
});

test('what is not seen does not compute', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const figure = await open(page, 'comparison');
  await figure.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(sentence(figure)).toHaveText(/^Epoch/);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(figure).not.toBeInViewport();
  await frames(page, 20);
  const said = (await sentence(figure).textContent()) ?? '';
  await frames(page, 40);
  await expect(sentence(figure)).toHaveText(said);
  expect(said).toMatch(/^Epoch/);
  await figure.scrollIntoViewIfNeeded();
  await expect(sentence(figure)).not.toHaveText(said);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await figure.getByRole('button', { name: 'Pause' }).click();
  await figure.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(sentence(figure)).toHaveText(/^After 300 epochs/);
});

test('all figures of a page share as many workers as there are cores', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'hardwareConcurrency', { value: 3 }));
  let most = 0;
  page.on('worker', () => {
    most = Math.max(most, page.workers().length);
  });
  await open(page, 'comparison');
  for (const id of ['rescue', 'rescue-many']) await engage(page, page.locator(`#${id}`));
  const sweep = page.locator('#rescue-many');
  await sweep.getByRole('button', { name: 'Run 40 pairs' }).click();
  await expect(sentence(sweep)).toHaveText(/^So far/);
  expect(most).toBe(3);
});
