import { digestsInNode, digestsInPage, specs, workerAddress } from '../scripts/same-bits.ts';
import { expect, test } from './fixtures.ts';

test('the same run gives the same bits in Node and in Chromium', async ({ page }) => {
  await page.goto('.');
  const inPage = await page.evaluate(digestsInPage, { address: workerAddress(), specs });
  expect(inPage).toEqual(digestsInNode());
  expect(new Set(inPage).size).toBe(specs.length);
});
