/**
 * How the page keeps up: the built site in Chromium on this machine. A table goes to standard error, the same as JSON
 * to standard output. It measures and judges nothing.
 *
 * - Drag: the slope of the home page's figure, pulled by a mouse through 200 events in 4 s. Of each `input` event, how
 *   long until the boundary of its value, or of a newer one, is drawn; and the main thread's tasks over 50 ms.
 * - First result: every figure alone on its page, from the still's first paint to the live picture; the median of some
 *   openings, each with an empty cache.
 * - Heap: of the page and of its workers, after garbage collection, after 100 and after 1,000 retrainings; of the page also
 *   apart, the code that the JavaScript engine compiled and all else (objects, lists, closures, text, nodes of the document).
 *
 *     npm run bench:page -- --lighthouse [lessons/]
 *
 * has Lighthouse audit the pages instead (bench-lighthouse.mjs), or those whose address contains the word.
 */
import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { lighthouse } from './bench-lighthouse.mjs';
import { ensureChromium, launchArgs } from './browser.mjs';
import { base, dist, pageFiles } from './built.mjs';
import { serve } from './serve.mjs';
import { buildIfChanged } from './setup.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ at: number, value: string }} Input */
/** @typedef {{ at: number, value: string, painted: number }} Drawing */
/** @typedef {{ inputs: Input[], drawings: Drawing[], longTasks: { at: number, ms: number }[] }} Notes */
/** @typedef {Window & { notes: Notes }} NotingWindow */

const events = 200;
const duration = 4000;
const [firstHeap, lastHeap] = [100, 1000];
const openings = 5;

/** What the page notes by itself; runs in it before its own scripts. */
function takeNotes() {
  /** @type {Notes} */
  const notes = { inputs: [], drawings: [], longTasks: [] };
  Object.assign(window, { notes });
  new PerformanceObserver((list) => {
    for (const { startTime, duration: ms } of list.getEntries()) notes.longTasks.push({ at: startTime, ms });
  }).observe({ type: 'longtask', buffered: true });
  // Last to hear of it: the slider's text is by then that of the value it took.
  addEventListener('input', ({ target, timeStamp }) => {
    if (target instanceof HTMLInputElement) {
      notes.inputs.push({ at: timeStamp, value: target.ariaValueText ?? '' });
    }
  });
  // A boundary begins with an empty canvas, and its picture's name says of which slope it is.
  const { clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function clear(...box) {
    clearRect.apply(this, box);
    const { canvas } = this;
    if (!canvas.matches('.boundary__canvas')) return;
    queueMicrotask(() => {
      const name = canvas.closest('[role="img"]')?.ariaLabel ?? '';
      const drawing = { at: performance.now(), value: /a = ([^ ,)]+)/.exec(name)?.[1] ?? '', painted: 0 };
      notes.drawings.push(drawing);
      const { port1, port2 } = new MessageChannel();
      // The first task after this frame.
      port1.onmessage = () => {
        drawing.painted = performance.now();
        port1.close();
      };
      port2.postMessage(null);
    });
  };
}

/** @param {number} share @param {readonly number[]} values */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** @param {number} value */
const rounded = (value) => Math.round(value * 10) / 10;

/** @param {readonly number[]} values */
const spread = (values) => ({
  median: rounded(quantile(values, 0.5)),
  p95: rounded(quantile(values, 0.95)),
  largest: rounded(Math.max(...values)),
});

/** @param {Page} page */
const notesOf = (page) =>
  page.evaluate(() => /** @type {NotingWindow} */ (/** @type {unknown} */ (window)).notes);

/** The home page with its figure live. @param {Page} page @param {string} url */
async function openHome(page, url) {
  await page.addInitScript(takeNotes);
  await page.goto(url, { waitUntil: 'networkidle' });
  const figure = page.locator('#retrain');
  await figure.scrollIntoViewIfNeeded();
  await page.mouse.move(5, 5);
  await figure.locator('.boundary[data-live]').waitFor();
  await figure.locator('.chart[data-live]').waitFor();
  await wait(500);
  return figure.locator('#retrain-slope');
}

/**
 * From each event to the first drawing of its value or a newer one. An event that changed nothing asks for nothing.
 * @param {Notes} notes
 */
function delays({ inputs, drawings }) {
  const asked = inputs.filter(({ value }, i) => value !== inputs[i - 1]?.value);
  const answered = drawings.map((drawing) => ({
    ...drawing,
    of: asked.findLastIndex(({ at, value }) => at <= drawing.at && value === drawing.value),
  }));
  return asked.map((input, i) => {
    const first = answered.find(({ of, at }) => of >= i && at >= input.at);
    return {
      drawn: first === undefined ? Number.NaN : first.at - input.at,
      painted: first === undefined ? Number.NaN : first.painted - input.at,
    };
  });
}

/** @param {Page} page @param {string} url */
async function drag(page, url) {
  const slope = await openHome(page, url);
  await slope.scrollIntoViewIfNeeded();
  const box = await slope.boundingBox();
  if (box === null) throw new Error('bench-page: expected a slider with a box');
  const mouse = await page.context().newCDPSession(page);
  const y = box.y + box.height / 2;
  /** @param {'mousePressed' | 'mouseMoved' | 'mouseReleased'} type @param {number} x */
  const send = (type, x) =>
    mouse.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 });
  // From the left to the right and back, a little inside the ends.
  const left = box.x + 12;
  const width = box.width - 24;
  /** @param {number} n */
  const place = (n) => left + width * (1 - Math.abs(1 - (2 * n) / events));
  await send('mousePressed', left);
  const began = await page.evaluate(() => performance.now());
  const start = performance.now();
  const sent = [];
  for (let n = 1; n <= events; n++) {
    await wait(Math.max(0, start + (n * duration) / events - performance.now()));
    sent.push(send('mouseMoved', place(n)));
  }
  await Promise.all(sent);
  const took = performance.now() - start;
  await send('mouseReleased', left);
  await wait(1500);
  const notes = await notesOf(page);
  const measured = delays({ ...notes, inputs: notes.inputs.filter(({ at }) => at >= began) });
  const longTasks = notes.longTasks.map(({ at, ms }) => ({
    when: at < began ? 'before' : 'during',
    ms: rounded(ms),
  }));
  return {
    sentEvents: events,
    tookSeconds: rounded(took / 1000),
    eventsWithNewSlope: measured.length,
    drawings: notes.drawings.filter(({ at }) => at >= began).length,
    eventToDrawnMs: spread(measured.map(({ drawn }) => drawn)),
    eventToPaintedMs: spread(measured.map(({ painted }) => painted)),
    tasksOver50msWhileDragging: longTasks.filter(({ when }) => when === 'during').map(({ ms }) => ms),
    tasksOver50msBefore: longTasks.filter(({ when }) => when === 'before').map(({ ms }) => ms),
  };
}

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
      const { notes } = /** @type {NotingWindow} */ (/** @type {unknown} */ (window));
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

if (process.env.DIST === undefined) buildIfChanged();
const site = await serve({ dir: dist, port: 0, base });
const asked = process.argv.indexOf('--lighthouse');
if (asked !== -1) {
  process.stdout.write(`${JSON.stringify(await lighthouse(site.url, process.argv[asked + 1]), null, 2)}\n`);
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
    `Drag: ${dragged.sentEvents} events in ${dragged.tookSeconds} s, ${dragged.drawings} boundaries drawn`,
    `  event to drawn    median ${dragged.eventToDrawnMs.median} ms, 95 % ${dragged.eventToDrawnMs.p95} ms, largest ${dragged.eventToDrawnMs.largest} ms`,
    `  event to painted  median ${dragged.eventToPaintedMs.median} ms, 95 % ${dragged.eventToPaintedMs.p95} ms, largest ${dragged.eventToPaintedMs.largest} ms`,
    `  tasks over 50 ms  ${dragged.tasksOver50msWhileDragging.join(', ') || 'none'} (before, in loading: ${dragged.tasksOver50msBefore.join(', ') || 'none'})`,
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
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
} finally {
  await browser.close();
  await site.close();
}
