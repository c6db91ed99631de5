/**
 * Lighthouse's word on every lesson and on every other kind of page, from the server of `npm start`: its four scores, first
 * and largest paint, blocked time, shift and bytes; medians of some runs.
 */

import { ensureChromium, launchArgs } from './browser.mjs';
import { pageFiles, readBuilt } from './built.mjs';

const runs = 5;
/** A browser sometimes loses the beginning of its own trace; such a run is taken again. */
const tries = 3;

/** Every lesson, and of pages that are alike the one with the most HTML. The page of what is not there is no page to Lighthouse. */
function pagesToAudit() {
  /** @type {Map<string, { file: string, bytes: number }>} */
  const heaviest = new Map();
  for (const file of pageFiles().filter((name) => name !== '404.html')) {
    const [, folder = ''] = /^(.*?)[^/]+\/index\.html$/.exec(file) ?? [];
    const kind = folder === '' || folder === 'lessons/' ? file : folder;
    const bytes = readBuilt(file).length;
    if (bytes > (heaviest.get(kind)?.bytes ?? -1)) heaviest.set(kind, { file, bytes });
  }
  return [...heaviest.values()].map(({ file }) => file.replace(/index\.html$/, ''));
}

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * @param {() => Promise<Record<string, number>>} run
 * @returns {Promise<Record<string, number>>}
 */
async function again(run, left = tries) {
  try {
    return await run();
  } catch (error) {
    if (left === 1) throw error;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}: once more\n`);
    return again(run, left - 1);
  }
}

/**
 * @param {string} url where the site is served, with a slash at its end
 * @param {string} [only] of the pages' addresses, those that contain this
 */
export async function lighthouse(url, only = '') {
  const { installPeers } = await import('../src/cli/bench/packages.ts');
  installPeers();
  const { audit } = await import('../bench/lighthouse.mjs');
  const browser = { executable: await ensureChromium({ asReaders: true }), flags: launchArgs };
  /** @type {Record<string, Record<string, number>>} */
  const report = {};
  for (const page of pagesToAudit().filter((name) => name.includes(only))) {
    const audits = [];
    for (let run = 0; run < runs; run++) audits.push(await again(() => audit(url + page, browser)));
    const [first = {}] = audits;
    report[page || '/'] = Object.fromEntries(
      Object.keys(first).map((name) => [
        name,
        Math.round(1000 * median(audits.map((one) => Number(Reflect.get(one, name))))) / 1000,
      ]),
    );
    process.stderr.write(`${page || '/'} ${JSON.stringify(report[page || '/'])}\n`);
  }
  return report;
}
