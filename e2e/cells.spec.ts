import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { base, readBuilt } from '../scripts/built.mjs';
import { engageCell, expect, press, test } from './fixtures.ts';

const kB = 1000;

test('a cell is run, changed, broken, mended and reset by keyboard, and is heard', async ({ page }) => {
  await page.goto('lessons/a-network-in-ten-minutes/');
  const cell = await engageCell(page, 'a-step');
  const said = cell.locator('.cell__said');
  const shown = cell.locator('.cell__output');
  await expect(cell).toHaveAccessibleName(/One step down$/);
  await expect(shown).toContainText('after the step: loss 0.745046');
  const scripts = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js') && !/copy-formulas|\/live\./.test(name)),
    );
  // What the figures beside it load is not the cell's.
  await page.waitForLoadState('networkidle');
  const before = new Set(await scripts());

  // Run, with the cell before it.
  const run = cell.getByRole('button', { name: /^Run/ });
  await press(run, 'Enter');
  await expect(said).toHaveText('It ran, and shows 3 lines of text.');
  await expect(shown).toContainText('after the step: loss 0.745046');
  await expect(cell.locator('[aria-live]')).toHaveText('It ran, and shows 3 lines of text.');
  await expect(run).toBeFocused();

  // Changed in the editor, and run from there.
  await press(cell.getByRole('button', { name: /^Edit/ }), 'Enter');
  const editor = cell.getByRole('textbox', { name: /^Code of “One step down”/ });
  await expect(editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let line = 0; line < 3; line += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  for (let letter = 0; letter < 2; letter += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('0');
  await page.keyboard.press('Shift+Enter');
  await expect(said).toHaveText('It ran, and shows 3 lines of text.');
  await expect(shown).not.toContainText('0.745046');

  // Broken: the line is said. Mended: by undoing it.
  await page.keyboard.press('End');
  await page.keyboard.type(')');
  await page.keyboard.press('Shift+Enter');
  await expect(said).toHaveText(/^Line 4: SyntaxError: /);
  await page.keyboard.press('ControlOrMeta+z');
  // Typed over what is selected, and undone.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('x');
  await expect(editor).toHaveText('x');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('Shift+Enter');
  await expect(said).toHaveText('It ran, and shows 3 lines of text.');

  // Left by Escape and by Tab; what was changed is there again in the next visit.
  await page.keyboard.press('Escape');
  await expect(run).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(run).toBeFocused();
  const added = (await scripts()).filter((name) => !before.has(name));
  const sizes = added.map((name) => {
    const file = new URL(name).pathname.slice(base.length);
    return [file, gzipSync(readBuilt(file), { level: 9 }).length] as const;
  });
  const weight = sizes.reduce((sum, [, size]) => sum + size, 0);
  expect(weight, JSON.stringify(sizes)).toBeLessThanOrEqual(160 * kB);

  await page.reload();
  await engageCell(page, 'a-step');
  await expect(cell.locator('.cell__code')).toContainText('const learningRate = 0.03;');
  // What it has from the library, and where the rest is said.
  const help = cell.locator('.cell__imports');
  await press(help.locator('summary'), 'Enter');
  await expect(help.locator('dt')).toHaveText([/^mean\(/, /^text\(/]);
  await expect(help.getByRole('link', { name: /^mean/ })).toHaveAttribute('href', /\/library\/#mean$/);
  await press(cell.getByRole('button', { name: /^Reset/ }), 'Enter');
  await expect(cell.locator('.cell__code')).toContainText('const learningRate = 0.3;');
  await expect(run).toBeFocused();
  expect(await page.evaluate(() => localStorage.getItem('cell:a-step'))).toBeNull();
});

test('a cell that is an exercise is failed with a known mistake, passed with a known solution, and stays solved', async ({
  page,
}) => {
  await page.goto('lessons/relu/');
  await page.locator('[data-prediction="zero-share"]').getByRole('radio', { name: 'About half' }).check();
  const list = page.getByRole('region', { name: 'Your predictions' });
  await expect(list).toContainText('Exercises by code solved: 0 of 1.');
  const cell = await engageCell(page, 'finite-difference');
  const said = cell.locator('.cell__said');
  await press(cell.getByRole('button', { name: /^Edit/ }), 'Enter');
  await expect(cell.getByRole('textbox', { name: /^Code of/ })).toBeFocused();
  const tryOut = async (solution: string): Promise<void> => {
    const code = readFileSync(new URL(`../src/content/cells/${solution}.ts`, import.meta.url), 'utf8');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(code);
    await page.keyboard.press('Shift+Enter');
  };
  await tryOut('finite-difference.wrong');
  await expect(said).toHaveText(
    /^Not yet: right with 0 of 5 seeds\. With seed 1, the slope of .+ was expected\./,
  );
  await expect(cell.getByText('You have solved this one.')).toBeHidden();
  await tryOut('finite-difference.right');
  await expect(said).toHaveText(/^Passed: right with all 5 seeds\./);
  await expect(list).toContainText('Exercises by code solved: 1 of 1.');
  await page.reload();
  await engageCell(page, 'finite-difference');
  await expect(cell.getByText('You have solved this one.')).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a cell is tapped, changed, run and stopped', async ({ page }) => {
    await page.goto('lessons/leaky-relu/');
    const cell = await engageCell(page, 'leaky');
    await cell.locator('.cell__code').tap();
    const editor = cell.getByRole('textbox', { name: /^Code of/ });
    await expect(editor).toBeFocused();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('\nwhile (true) {}');
    await cell.getByRole('button', { name: /^Run/ }).tap();
    await expect(cell.locator('canvas')).toBeVisible();
    await cell.getByRole('button', { name: /^Stop/ }).tap();
    await expect(cell.locator('.cell__said')).toHaveText('Stopped.');
    await cell.getByRole('button', { name: /^Undo/ }).tap();
    await expect(editor).not.toContainText('while');
    await cell.getByRole('button', { name: /^Run/ }).tap();
    await expect(cell.locator('.cell__said')).toHaveText('It ran, and shows 2 lines of text and a plot.');
    // Nothing is wider than the page.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

test('a cell reads the digits, whose rows come by message; another waits for its prediction', async ({
  page,
}) => {
  await page.goto('lessons/real-data/');
  const cell = await engageCell(page, 'a-digit');
  const committed = (await cell.locator('.cell__text').textContent()) ?? '';
  await press(cell.getByRole('button', { name: /^Run/ }), 'Enter');
  await expect(cell.locator('.cell__said')).toHaveText('It ran, and shows 9 lines of text.');
  await expect(cell.locator('.cell__text')).toHaveText(committed);

  const waiting = page.locator('.outcome', { has: page.locator('[data-code="started-badly"]') });
  await expect(waiting.locator('.cell')).toBeHidden();
  await waiting.getByRole('button', { name: 'Show it now' }).click();
  const trained = await engageCell(page, 'started-badly');
  const trainedBefore = (await trained.locator('.cell__text').textContent()) ?? '';
  await press(trained.getByRole('button', { name: /^Run/ }), 'Enter');
  await expect(trained.locator('.cell__said')).toHaveText('It ran, and shows 3 lines of text.');
  await expect(trained.locator('.cell__text')).toHaveText(trainedBefore);
});
