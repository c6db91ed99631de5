/**
 * Pictures for eyes to judge: every page at three widths, light and dark, scrolled through so that its figures are
 * live, into shots/. `--into` names another folder, `--widths 360,1440` other widths, `--only lessons` a part of the
 * addresses. `node scripts/shots.mjs lesson` takes docs/lesson.png, the README's picture, alone. Two folders are
 * held against each other by scripts/compare-shots.mjs.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureChromium, launchArgs } from './browser.mjs';
import { base, dist, pageFiles } from './built.mjs';
import { serve } from './serve.mjs';
import { buildIfChanged, root } from './setup.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    into: { type: 'string', default: join(root, 'shots') },
    widths: { type: 'string', default: '360,768,1440' },
    only: { type: 'string', default: '' },
  },
});
const widths = options.widths.split(',').map(Number);
/** @type {('light' | 'dark')[]} */
const schemes = ['light', 'dark'];

/** Scrolls through, as a reader does, until everything is live that no prediction covers. @param {import('@playwright/test').Page} page */
async function readThrough(page) {
  await page.mouse.move(5, 5);
  const islands = page.locator('astro-island[client="engage"]:not(.outcome[data-covered] *)');
  for (const island of await islands.all()) {
    await island.locator(':scope > *').first().scrollIntoViewIfNeeded();
    await island.and(page.locator(':not([ssr])')).waitFor({ state: 'attached' });
  }
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    // A picture of a whole page has what is far away as well, which browsers lay out when a reader comes near.
    const near = new CSSStyleSheet();
    near.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(near);
    return document.fonts.ready.then(() => undefined);
  });
}

if (process.env.DIST === undefined) buildIfChanged();

const site = await serve({ dir: dist, port: 0, base });
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: launchArgs });

/** @param {{ width: number, height: number }} viewport @param {'light' | 'dark'} colorScheme */
const open = (viewport, colorScheme) =>
  browser.newPage({ baseURL: site.url, viewport, colorScheme, reducedMotion: 'reduce' });

async function everyPage() {
  const folder = resolve(options.into);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of pageFiles().filter((each) => each.includes(options.only))) {
    const name = file.replace(/\/?index\.html$|\.html$/, '').replaceAll('/', '-') || 'home';
    for (const scheme of schemes) {
      const page = await open({ width: 1440, height: 900 }, scheme);
      await page.goto(file.replace(/index\.html$/, '') || '.');
      await readThrough(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.screenshot({ path: join(folder, `${name}-${width}-${scheme}.png`), fullPage: true });
      }
      await page.close();
    }
    console.log(`${name}-*.png`);
  }
}

/** The first figure of the lesson with the text around it, at a slope that one can see. */
async function readmePicture() {
  const page = await open({ width: 1440, height: 960 }, 'light');
  await page.goto('lessons/leaky-relu/?fig=slope-lens&v=1&slope=0.1');
  const figure = page.locator('#slope-lens');
  await page.locator('astro-island:not([ssr])').filter({ has: figure }).waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await figure.evaluate((element) => {
    scrollTo({ top: element.getBoundingClientRect().top + scrollY - 140, behavior: 'instant' });
  });
  const path = join(root, 'docs/lesson.png');
  await page.screenshot({ path });
  console.log(`docs/lesson.png: ${Math.round(statSync(path).size / 1000)} kB`);
}

try {
  await (positionals[0] === 'lesson' ? readmePicture() : everyPage());
} finally {
  await browser.close();
  await site.close();
}
