/**
 * How the page keeps up: the built site in Chromium on this machine. A table goes to standard error, the same as JSON
 * to standard output. It measures and judges nothing.
 *
 * - Drag: bench-drag.mjs.
 * - First result: every figure alone on its page, from the still's first paint to the live picture; the median of some
 *   openings, each with an empty cache.
 * - Heap: of the page and of its workers, after garbage collection, after 100 and after 1,000 retrainings; of the page also
 *   apart, the code that the JavaScript engine compiled and all else (objects, lists, closures, text, nodes of the document).
 *
 *     npm run bench:page -- --lighthouse [lessons/]
 *
 * has Lighthouse audit the pages instead (bench-lighthouse.mjs), or those whose address contains the word, and
 *
 *     npm run bench:page -- --drag dist before/dist
 *
 * drags on several builds by turns and sets each against the last.
 */
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { compareDrags, drag, dragLines, openHome, rounded, spread } from './bench-drag.mjs';
import { lighthouse } from './bench-lighthouse.mjs';
import { ensureChromium, launchArgs } from './browser.mjs';
import { base, dist, pageFiles } from './built.mjs';
import { serve } from './serve.mjs';
import { buildIfChanged } from './setup.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const [firstHeap, lastHeap] = [100, 1000];
const openings = 5;

/**
 * From the first paint of a figure's page, which shows its still, to the figure live: hydrated, all its canvases drawn.
 * @param {Page} page @param {string} url
 */
async function firstResult(page, url) {
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          const islands = [...document.querySelectorAll('astro-island')];
          const canvases = [...document.querySelectorAll('.boundary, .chart')].filter((box) =>
            box.querySelector('canvas'),
          );
          const paint = performance.getEntriesByName('first-contentful-paint')[0];
          const isLive =
            islands.length > 0 &&
            islands.every((island) => !island.hasAttribute('ssr')) &&
            canvases.every((box) => box.hasAttribute('data-live'));
          if (paint && isLive && document.readyState === 'complete')
            resolve(performance.now() - paint.startTime);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Retrains so many times, each drawn before the next. @param {Page} page @param {number} times @param {number} from */
function retrain(page, times, from) {
  return page.evaluate(
    async ({ times, from }) => {
      const { notes } = /** @type {import('./bench-drag.mjs').NotingWindow} */ (
        /** @type {unknown} */ (window)
      );
      const slope = document.querySelector('#retrain-slope');
      if (!(slope instanceof HTMLInputElement)) throw new Error('bench-page: expected a slider');
      for (let n = from; n < from + times; n++) {
        const before = slope.ariaValueText;
        slope.value = String(200 + ((n * 37) % 500));
        slope.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise(requestAnimationFrame);
        const wanted = slope.ariaValueText;
        if (wanted === before) continue;
        while (notes.drawings.at(-1)?.value !== wanted) await new Promise(requestAnimationFrame);
        notes.inputs.length = 0;
        notes.drawings.length = 1;
      }
      notes.drawings.length = 0;
    },
    { times, from },
  );
}

/** Heap in use by the page and by its workers, in bytes, after collection. @param {Page} page */
async function heapMeter(page) {
  const session = await page.context().newCDPSession(page);
  /** @type {Set<string>} */
  const workers = new Set();
  /** @type {Map<string, (result: { usedSize?: number }) => void>} */
  const waiting = new Map();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.add(sessionId);
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(`${sessionId} ${id}`)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let id = 0;
  /** @param {string} sessionId @param {string} method @returns {Promise<{ usedSize?: number }>} */
  const ask = (sessionId, method) => {
    id += 1;
    const message = JSON.stringify({ id, method });
    return new Promise((resolve) => {
      waiting.set(`${sessionId} ${id}`, resolve);
      void session.send('Target.sendMessageToTarget', { sessionId, message });
    });
  };
  // Compiled code grows for a while with use and is nothing that the page holds on to: so the two are told apart.
  const snapshot = async () => {
    /** @type {string[]} */
    const chunks = [];
    /** @param {{ chunk: string }} part */
    const keep = ({ chunk }) => chunks.push(chunk);
    session.on('HeapProfiler.addHeapSnapshotChunk', keep);
    await session.send('HeapProfiler.takeHeapSnapshot', {});
    session.off('HeapProfiler.addHeapSnapshotChunk', keep);
    const {
      snapshot: { meta },
      nodes,
    } = JSON.parse(chunks.join(''));
    const { node_fields: fields, node_types: types } = meta;
    const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
    const bytes = { code: 0, held: 0 };
    for (let at = 0; at < nodes.length; at += fields.length) {
      bytes[types[type][nodes[at + type]] === 'code' ? 'code' : 'held'] += nodes[at + size];
    }
    return bytes;
  };
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { code, held } = await snapshot();
    let workerBytes = 0;
    for (const worker of workers) {
      await ask(worker, 'HeapProfiler.collectGarbage');
      workerBytes += (await ask(worker, 'Runtime.getHeapUsage')).usedSize ?? 0;
    }
    return { page: usedSize, code, held, workers: workerBytes };
  };
}

/** @param {Page} page @param {string} url */
async function heap(page, url) {
  const measure = await heapMeter(page);
  await openHome(page, url);
  await retrain(page, firstHeap, 0);
  const first = await measure();
  await retrain(page, lastHeap - firstHeap, firstHeap);
  const last = await measure();
  /** @param {'page' | 'code' | 'held' | 'workers'} part */
  const compare = (part) => ({
    firstMB: Math.round(first[part] / 1e4) / 100,
    lastMB: Math.round(last[part] / 1e4) / 100,
    changePercent: rounded(100 * (last[part] / first[part] - 1)),
  });
  return {
    after: [firstHeap, lastHeap],
    page: compare('page'),
    code: compare('code'),
    held: compare('held'),
    workers: compare('workers'),
  };
}

/** Of the words of the command line, those after this one; null where it is not among them. @param {string} option */
function after(option) {
  const at = process.argv.indexOf(option);
  return at === -1 ? null : process.argv.slice(at + 1);
}

/** @param {unknown} report */
const print = (report) => process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);

const drags = after('--drag');
if (drags !== null) {
  print(await compareDrags(drags));
  process.exit();
}
if (process.env.DIST === undefined) buildIfChanged();
const site = await serve({ dir: dist, port: 0, base });
const asked = after('--lighthouse');
if (asked !== null) {
  print(await lighthouse(site.url, asked[0]));
  process.exit();
}
const browser = await chromium.launch({
  executablePath: await ensureChromium({ asReaders: true }),
  args: launchArgs,
});

/**
 * In a window of its own, whose cache is empty.
 * @template Result
 * @param {(page: Page, url: string) => Promise<Result>} measure
 * @param {string} path
 */
async function inPage(measure, path = '') {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    return await measure(page, site.url + path);
  } finally {
    await page.close();
  }
}

try {
  const dragged = await inPage(drag);
  /** @type {Record<string, number>} */
  const firstResultMs = {};
  for (const file of pageFiles()) {
    const figure = /^embed\/([^/]+)\/index\.html$/.exec(file)?.[1];
    if (figure !== undefined) {
      const times = [];
      for (let n = 0; n < openings; n++) times.push(Number(await inPage(firstResult, `embed/${figure}/`)));
      firstResultMs[figure] = spread(times).median;
    }
  }
  const kept = await inPage(heap);
  const report = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? '',
    browser: `Chromium ${browser.version()}`,
    drag: dragged,
    firstResultMs,
    heap: kept,
  };
  const lines = [
    `${report.browser}, ${report.cores} cores, ${report.processor}`,
    '',
    ...dragLines(dragged),
    '',
    `First result, from the first paint of its page, median of ${openings}`,
    ...Object.entries(firstResultMs).map(
      ([figure, ms]) => `  ${figure.padEnd(22)} ${String(ms).padStart(7)} ms`,
    ),
    '',
    `Heap after ${firstHeap} and ${lastHeap} retrainings`,
    ...Object.entries({
      page: kept.page,
      'its compiled code': kept.code,
      'all else': kept.held,
      workers: kept.workers,
    }).map(
      ([part, { firstMB, lastMB, changePercent }]) =>
        `  ${part.padEnd(17)} ${firstMB} MB, ${lastMB} MB (${changePercent} %)`,
    ),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
  print(report);
} finally {
  await browser.close();
  await site.close();
}
