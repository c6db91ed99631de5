import { expect, press, test } from './fixtures.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the language of code is chosen once, by keyboard; it is copied, and pointed at', async ({ page }) => {
  await page.goto('lessons/how-a-unit-dies/');
  const above = page.getByRole('group', { name: 'The source Active, inactive or dead' });
  const below = page.getByRole('group', { name: /^The source A step of gradient descent/ });
  await expect(above.locator('pre:visible')).toContainText('export function stateOf');

  // One choice for every listing; what is pressed stays where it is, though another one above it is shorter now.
  const ours = below.getByRole('radio', { name: 'TypeScript' });
  const theirs = below.getByRole('radio', { name: 'PyTorch' });
  await expect(ours).toBeChecked();
  await ours.scrollIntoViewIfNeeded();
  const top = () => theirs.evaluate((radio) => radio.getBoundingClientRect().top);
  const before = await top();
  await press(ours, 'ArrowRight');
  await expect(theirs).toBeChecked();
  await expect(below.locator('pre:visible')).toContainText('torch.optim.SGD');
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
  await expect(above.locator('pre:visible')).toHaveCount(1);
  await expect(above.locator('pre:visible')).toContainText('def unit_states');

  // It is kept for other lessons.
  await page.goto('lessons/leaky-relu/');
  const listing = page.getByRole('group', { name: 'The source Leaky ReLU and its derivative' });
  await listing.getByRole('button', { name: /^Copy/ }).click();
  await expect(listing.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^import torch\n[\s\S]*\n {4}return slope\n$/);

  // Words and a term of a formula point at the line in the language that is read.
  const line = listing.locator('pre:visible [data-line="line-leakyRelu-slope"]');
  const background = () => line.evaluate((element) => getComputedStyle(element).backgroundColor);
  const plain = await background();
  await page.locator('[data-points="line-leakyRelu-slope"]:not(a)').hover();
  expect(await background()).not.toBe(plain);
  await page.mouse.move(0, 0);
  expect(await background()).toBe(plain);
  await press(listing.getByRole('link', { name: 'the side of' }), 'Enter');
  await expect(line).toBeInViewport();
  await expect(page).toHaveURL(/#line-leakyRelu-slope$/);
  expect(await background()).not.toBe(plain);

  // Until all is forgotten.
  await page.goto('privacy/');
  await page.getByRole('button', { name: /^Forget/ }).click();
  await page.goto('lessons/relu/');
  await expect(page.locator('.listing pre:visible')).toContainText('Math.max(0, z)');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all three languages stand there, each with its name, and a line is found by its link', async ({
    page,
  }) => {
    await page.goto('lessons/leaky-relu/');
    const listing = page.locator('#code-leakyRelu');
    await expect(listing.locator('pre:visible')).toHaveCount(3);
    await expect(listing.locator('.listing__language:visible')).toHaveText([
      'TypeScript',
      'PyTorch',
      'NumPy',
    ]);
    await expect(listing.getByRole('button')).toHaveCount(0);
    await listing.getByRole('link', { name: 'the side of' }).click();
    await expect(page.locator('#line-leakyRelu-slope')).toBeInViewport();
  });
});
