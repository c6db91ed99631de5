import { readdirSync } from 'node:fs';
import { base, builtFiles, readBuilt } from '../scripts/built.mjs';
import { expect, test } from './fixtures.ts';

const lessons = readdirSync('src/content/lessons').map((file) => file.replace(/\.mdx$/, ''));
const embeds = builtFiles().flatMap((file) => /^embed\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);

test('every lesson has its page, and is on the home page and in the sitemap', async ({ page }) => {
  const listed = builtFiles()
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .map(readBuilt)
    .join('');
  await page.goto('.');
  for (const lesson of lessons) {
    const address = `${base}lessons/${lesson}/`;
    await expect(page.locator(`main a[href="${address}"]`)).not.toHaveCount(0);
    expect(listed).toContain(`${address}</loc>`);
    expect((await page.request.get(address)).status()).toBe(200);
  }
});

test('what can be embedded may be framed by other sites, and no other page', async ({ page }) => {
  const policy = async (address: string) =>
    (await page.request.get(address)).headers()['content-security-policy'];
  expect(await policy(base)).toContain("frame-ancestors 'self'");
  for (const figure of embeds) {
    const address = `${base}embed/${figure}/`;
    expect(await policy(address)).toContain('frame-ancestors *');
    await page.goto(address);
    await expect(page.locator(`figure[data-figure="${figure}"]`)).toBeVisible();
  }
});

test('what only authors need is not in the site', async ({ page }) => {
  expect((await page.request.get(`${base}gallery/`)).status()).toBe(404);
});
