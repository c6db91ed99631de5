import { engage, expect, lesson, test } from './fixtures.ts';

test('a browser without WebAssembly SIMD trains with the readable engine, and says so', async ({ page }) => {
  // The worker is told that no module with SIMD is valid, as an old browser would find.
  await page.route(/worker-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `WebAssembly.validate = () => false;${await response.text()}` });
  });
  await page.goto(lesson);
  const comparison = page.locator('#comparison');
  const note = comparison.getByText('This browser has no WebAssembly SIMD.');
  await expect(note).toBeHidden();
  await engage(page, comparison);
  await comparison.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(comparison.locator('.figure__sentence')).toContainText('After 300 epochs', {
    timeout: 90_000,
  });
  await expect(note).toBeVisible();
});
