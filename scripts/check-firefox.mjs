/**
 * A short journey in Firefox, over WebDriver BiDi: open the lesson, move the slope, train, and compare bits with Node.
 * `DEEP=1`: and every figure, alone in its page, goes live.
 */
import { strict as assert } from 'node:assert';
import puppeteer from 'puppeteer-core';
import { findFirefox } from './browser.mjs';
import { addressOf, base, dist, pageFiles } from './built.mjs';
import { digestsInNode, digestsInPage, specs, workerAddress } from './same-bits.ts';
import { serve } from './serve.mjs';

const executablePath = findFirefox();
if (executablePath === undefined) {
  throw new Error('expected a Firefox, found none: install one (Debian: apt-get install firefox-esr)');
}

const site = await serve({ dir: dist, port: 0, base });
const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });

try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  /** @type {string[]} */
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(`exception: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== new URL(site.url).origin)
      trouble.push(`request: ${request.url()}`);
  });

  await page.goto(`${site.url}lessons/leaky-relu/?fig=slope-lens&v=1&slope=0.1#slope-lens`);
  const value = () => page.$eval('output[for="slope-lens-slope"]', (output) => output.textContent);
  await page.waitForSelector('astro-island:not([ssr]) #slope-lens');
  await page.waitForFunction(
    () => document.querySelector('output[for="slope-lens-slope"]')?.textContent === '0.1',
  );
  await page.focus('#slope-lens-slope');
  await page.keyboard.press('PageUp');
  await page.waitForFunction(() => location.search.includes('slope=0.2'));
  assert.equal(await value(), '0.2');

  await page.goto(`${site.url}lessons/leaky-relu/?fig=comparison&v=1#comparison`);
  const run = await page.waitForSelector('astro-island:not([ssr]) #comparison .figure__lead button');
  await run?.click();
  await page.waitForFunction(
    () =>
      document.querySelector('#comparison .figure__sentence')?.textContent?.startsWith('After 300 epochs'),
    { timeout: 60_000 },
  );

  const inFirefox = await page.evaluate(digestsInPage, { address: workerAddress(), specs });
  assert.deepEqual(inFirefox, digestsInNode(), 'the same runs give the same bits in Node and in Firefox');

  const embedded = process.env.DEEP ? pageFiles().filter((file) => file.startsWith('embed/')) : [];
  for (const file of embedded) {
    await page.goto(new URL(addressOf(file), site.url).href);
    await page.waitForSelector('astro-island:not([ssr]) .figure');
  }
  assert.deepEqual(trouble, [], 'no errors and no requests to other hosts');
  console.log(
    `Firefox ${await browser.version()}: slope moved, networks trained, ${specs.length} digests as in Node, ${embedded.length} figures alone`,
  );
} finally {
  await browser.close();
  await site.close();
}
