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

/**
 * A part of the journey. Where it fails, what failed is said first: all that the protocol knows is that it waited.
 * @param {string} name
 * @param {() => Promise<void>} take
 */
async function part(name, take) {
  const start = performance.now();
  try {
    await take();
  } catch (error) {
    throw new Error(`Firefox, while ${name}, after ${Math.round(performance.now() - start)} ms`, {
      cause: error,
    });
  }
}

/** In a page: runs its cells one after the other, and says which show another text or table than stood there before. */
async function runAll() {
  /** @param {() => boolean} holds @param {string} what */
  const until = async (holds, what) => {
    for (const end = Date.now() + 30_000; !holds(); await new Promise((resolve) => setTimeout(resolve, 20)))
      if (Date.now() > end) throw new Error(`expected ${what}, waited for 30 seconds`);
  };
  for (const covered of document.querySelectorAll('.outcome[data-covered]'))
    for (const button of covered.querySelectorAll('button'))
      if (button.textContent === 'Show it now') button.click();
  const wrong = [];
  const cells = [...document.querySelectorAll('[data-code]')];
  for (const cell of cells) {
    const { code } = /** @type {HTMLElement} */ (cell).dataset;
    const shown = () =>
      [...cell.querySelectorAll('.cell__text, .cell__output .data-table')].map((part) =>
        // The build ties what is read as one thing, “x = 1”, by spaces that do not break.
        part.textContent?.replaceAll('\u00a0', ' '),
      );
    const said = () => cell.querySelector('.cell__said')?.textContent ?? '';
    cell.scrollIntoView();
    await until(() => cell.querySelector('astro-island:not([ssr])') !== null, `cell ${code} to be live`);
    const before = shown();
    cell.querySelector('button')?.click();
    await until(() => /\bshows (?!nothing)/.test(said()), `cell ${code} to have run, which says “${said()}”`);
    if (JSON.stringify(shown()) !== JSON.stringify(before)) wrong.push({ code, before, after: shown() });
  }
  return { run: cells.length, wrong };
}

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

  await part('the slope is moved', async () => {
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
  });

  await part('networks are trained', async () => {
    await page.goto(`${site.url}lessons/leaky-relu/?fig=comparison&v=1#comparison`);
    const run = await page.waitForSelector('astro-island:not([ssr]) #comparison .figure__lead button');
    await run?.click();
    await page.waitForFunction(
      () =>
        document.querySelector('#comparison .figure__sentence')?.textContent?.startsWith('After 300 epochs'),
      { timeout: 60_000 },
    );
  });

  await part('the same runs are made', async () => {
    const inFirefox = await page.evaluate(digestsInPage, { address: workerAddress(), specs });
    assert.deepEqual(inFirefox, digestsInNode(), 'the same runs give the same bits in Node and in Firefox');
  });

  // A cell: what the library computes, an error with its line, code that is none, and what is out of reach.
  await part('code is run', async () => {
    const runCell = async (/** @type {string} */ code) => {
      await page.evaluate((text) => localStorage.setItem('cell:leaky', text), code);
      await page.waitForSelector('[data-code="leaky"] astro-island:not([ssr])');
      await page.$eval('[data-code="leaky"] .cell__actions button', (button) => button.click());
      await new Promise((resolve) => setTimeout(resolve, 200));
      await page.waitForFunction(() =>
        /^(?!Running)./.test(document.querySelector('[data-code="leaky"] .cell__said')?.textContent ?? ''),
      );
      return page.$eval('[data-code="leaky"]', (cell) => [
        cell.querySelector('.cell__said')?.textContent ?? '',
        cell.querySelector('.cell__text')?.textContent ?? '',
      ]);
    };
    await page.$eval('[data-code="leaky"]', (cell) => cell.scrollIntoView());
    const sees = "import { leakyRelu, text, train } from 'negative-slope';\n";
    const training =
      "train({ data: { id: 'xor' }, network: { activation: { id: 'relu' } }, training: { steps: 9 } })";
    assert.deepEqual(await runCell(`${sees}text(leakyRelu(-2), ${training}.engine);`), [
      'It ran, and shows a line of text.',
      '−0.02 kernel-1.1.0',
    ]);
    assert.match(String(await runCell(`${sees}\nnull.x;`)), /^Line 3: TypeError: /);
    assert.match(String(await runCell(`${sees}const a = 1;\nconst a = 2;`)), /^Line 3: SyntaxError: /);
    const opened = "await new Promise((done) => { indexedDB.open('x').onsuccess = done; })";
    const reached = 'typeof parent, typeof postMessage, typeof document';
    assert.deepEqual(
      await runCell(`${sees}text(${reached});\ntry { ${opened}; } catch (error) { text(error.name); }`),
      ['It ran, and shows 2 lines of text.', 'undefined undefined undefined\nSecurityError'],
    );
  });

  let cells = 0;
  await part('every cell is run', async () => {
    await page.evaluate(() => localStorage.clear());
    for (const file of pageFiles().filter((name) => name.startsWith('lessons/'))) {
      await page.goto(new URL(addressOf(file), site.url).href);
      const different = await page.evaluate(runAll);
      assert.deepEqual(different.wrong, [], `cells of ${file} that show something else than is committed`);
      cells += different.run;
    }
  });

  const embedded = process.env.DEEP ? pageFiles().filter((file) => file.startsWith('embed/')) : [];
  await part('figures stand alone', async () => {
    for (const file of embedded) {
      await page.goto(new URL(addressOf(file), site.url).href);
      await page.waitForSelector('astro-island:not([ssr]) .figure');
    }
  });
  assert.deepEqual(trouble, [], 'no errors and no requests to other hosts');
  console.log(
    `Firefox ${await browser.version()}: slope moved, networks trained, ${cells} cells run, ${specs.length} digests as in Node, ${embedded.length} figures alone`,
  );
} finally {
  await browser.close();
  await site.close();
}
