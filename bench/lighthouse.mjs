import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

/**
 * What Lighthouse says of a page, by its own defaults: a phone, with throttling simulated. In a browser of its own, whose
 * cache is empty.
 * @param {string} url
 * @param {{ executable: string, flags: readonly string[] }} browser
 */
export async function audit(url, { executable, flags }) {
  const chrome = await launch({
    chromePath: executable,
    chromeFlags: ['--headless=new', ...flags],
    logLevel: 'silent',
  });
  try {
    const run = await lighthouse(url, { port: chrome.port, logLevel: 'silent' });
    if (run === undefined) throw new Error(`lighthouse: expected a report on ${url}, received none`);
    const { audits, categories, runtimeError } = run.lhr;
    if (runtimeError !== undefined) throw new Error(`lighthouse: ${url}: ${runtimeError.message}`);
    /** @param {string} name */
    const value = (name) => {
      const number = audits[name]?.numericValue;
      if (number === undefined) throw new Error(`lighthouse: expected a value for ${name}, received none`);
      return number;
    };
    /** @param {string} name */
    const score = (name) => Math.round(100 * (categories[name]?.score ?? Number.NaN));
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      firstPaintMs: value('first-contentful-paint'),
      largestPaintMs: value('largest-contentful-paint'),
      blockedMs: value('total-blocking-time'),
      shift: value('cumulative-layout-shift'),
      bytes: value('total-byte-weight'),
      // Lighthouse's own measure of how quick this machine is, before it is slowed down.
      machine: run.lhr.environment.benchmarkIndex,
    };
  } finally {
    chrome.kill();
  }
}
