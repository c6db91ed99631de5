/**
 * A drag, and where its time goes: the slope of the home page's figure, pulled by a mouse through 200 events in 4 s, each of
 * which asks for another network.
 *
 * - From each `input` event until the boundary of its value, or of a newer one, is drawn, and until it is painted.
 * - Of each boundary that is drawn, its way there: from the event to the message to the worker, with the worker, and from the
 *   worker's message to the drawing. The first and the last are the main thread's part.
 * - What the main thread works for each boundary drawn, all in all: also what it does while the worker trains, and the
 *   browser's own work on each frame.
 * - The main thread's tasks over 50 ms.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { ensureChromium, launchArgs } from './browser.mjs';
import { base } from './built.mjs';
import { serve } from './serve.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ at: number, value: string }} Input */
/** @typedef {{ at: number, value: string, painted: number }} Drawing */
/** @typedef {{ at: number, ms: number }} LongTask */
/** @typedef {{ inputs: Input[], asked: number[], answered: number[], drawings: Drawing[], longTasks: LongTask[] }} Notes */
/** @typedef {Window & { notes: Notes }} NotingWindow */
/** @typedef {{ pid: number, tid: number, name: string, ph: string, tdur?: number, args?: { name?: string } }} TraceEvent */
/** @typedef {Awaited<ReturnType<typeof drag>>} Drag */

const events = 200;
const duration = 4000;
/** Of each build, where builds are set against each other. */
const rounds = 5;

/** What the page notes by itself; runs in it before its own scripts. */
function takeNotes() {
  /** @type {Notes} */
  const notes = { inputs: [], asked: [], answered: [], drawings: [], longTasks: [] };
  Object.assign(window, { notes });
  new PerformanceObserver((list) => {
    for (const { startTime, duration: ms } of list.getEntries()) notes.longTasks.push({ at: startTime, ms });
  }).observe({ type: 'longtask', buffered: true });
  window.Worker = class extends Worker {
    /** @param {ConstructorParameters<typeof Worker>} given */
    constructor(...given) {
      super(...given);
      // The first to hear of it: what a message holds is read by the page.
      this.addEventListener('message', () => notes.answered.push(performance.now()));
    }
    /** @param {[message: unknown]} given */
    postMessage(...given) {
      notes.asked.push(performance.now());
      super.postMessage(...given);
    }
  };
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
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // The first task after this frame.
        port1.onmessage = () => {
          drawing.painted = performance.now();
          port1.close();
        };
        port2.postMessage(null);
      });
    });
  };
}

/** @param {number} share @param {readonly number[]} values */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** @param {number} value */
export const rounded = (value) => Math.round(value * 10) / 10;

/** @param {readonly number[]} values */
export const spread = (values) => ({
  median: rounded(quantile(values, 0.5)),
  p95: rounded(quantile(values, 0.95)),
  largest: rounded(Math.max(...values)),
});

/** The home page with its figure live. @param {Page} page @param {string} url */
export async function openHome(page, url) {
  await page.addInitScript(takeNotes);
  await page.goto(url, { waitUntil: 'networkidle' });
  const figure = page.locator('#retrain');
  await figure.scrollIntoViewIfNeeded();
  // A figure comes for who moves; the first place of a mouse is no movement.
  await page.mouse.move(5, 5);
  await page.mouse.move(8, 8);
  await figure.locator('.boundary[data-live]').waitFor();
  await figure.locator('.chart[data-live]').waitFor();
  await wait(500);
  return figure.locator('#retrain-slope');
}

/**
 * From each event to the first drawing of its value or a newer one.
 * @param {readonly Input[]} inputs those that changed something
 * @param {readonly Drawing[]} drawings
 */
function delays(inputs, drawings) {
  const known = drawings.map((drawing) => ({ ...drawing, of: lastInput(inputs, drawing) }));
  return inputs.map((input, i) => {
    const first = known.find(({ of, at }) => of >= i && at >= input.at);
    return {
      drawn: first === undefined ? Number.NaN : first.at - input.at,
      painted: first === undefined ? Number.NaN : first.painted - input.at,
    };
  });
}

/** Which event a drawing answers. @param {readonly Input[]} inputs @param {Drawing} drawing */
const lastInput = (inputs, drawing) =>
  inputs.findLastIndex(({ at, value }) => at <= drawing.at && value === drawing.value);

/**
 * The way of each drawing. An event that waits until the worker has answered another is with the worker until then.
 * @param {readonly Input[]} inputs
 * @param {Notes} notes
 */
function ways(inputs, { drawings, asked, answered }) {
  return drawings.flatMap((drawing) => {
    const input = inputs[lastInput(inputs, drawing)];
    const answer = answered.findLast((at) => at <= drawing.at);
    const question = asked.findLast((at) => answer !== undefined && at < answer);
    if (input === undefined || answer === undefined || question === undefined || question < input.at)
      return [];
    const before = answered.findLast((at) => at > input.at && at <= question);
    const toWorker = question - (before ?? input.at);
    const fromWorker = drawing.at - answer;
    return { toWorker, worker: answer - question, fromWorker, mainThread: toWorker + fromWorker };
  });
}

/** Starts a trace of all main threads. @param {Page} page @returns {Promise<() => Promise<number>>} what the busiest worked, in ms */
async function traceMainThread(page) {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('bench-drag: expected a browser of its own');
  /** @type {TraceEvent[]} */
  const trace = [];
  session.on('Tracing.dataCollected', ({ value }) => trace.push(.../** @type {TraceEvent[]} */ (value)));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'] },
  });
  return async () => {
    const complete = new Promise((resolve) => {
      session.once('Tracing.tracingComplete', resolve);
    });
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const threads = trace.filter(
      ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
    );
    const worked = threads.map(({ pid, tid }) =>
      trace
        .filter((event) => event.pid === pid && event.tid === tid)
        .filter(({ name, ph }) => name === 'ThreadControllerImpl::RunTask' && ph === 'X')
        .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0),
    );
    return Math.max(...worked);
  };
}

/** @param {Page} page @param {string} url */
export async function drag(page, url) {
  const slope = await openHome(page, url);
  await slope.scrollIntoViewIfNeeded();
  const box = await slope.boundingBox();
  if (box === null) throw new Error('bench-drag: expected a slider with a box');
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
  await wait(300);
  const began = await page.evaluate(() => performance.now());
  const traced = await traceMainThread(page);
  const start = performance.now();
  const sent = [];
  for (let n = 1; n <= events; n++) {
    await wait(Math.max(0, start + (n * duration) / events - performance.now()));
    sent.push(send('mouseMoved', place(n)));
  }
  await Promise.all(sent);
  const took = performance.now() - start;
  await wait(500);
  const worked = await traced();
  await send('mouseReleased', left);
  const notes = await page.evaluate(
    () => /** @type {NotingWindow} */ (/** @type {unknown} */ (window)).notes,
  );
  // An event that changed nothing asks for nothing.
  const inputs = notes.inputs
    .filter(({ at }) => at >= began)
    .filter(({ value }, i, all) => value !== all[i - 1]?.value);
  const drawings = notes.drawings.filter(({ at }) => at >= began);
  const measured = delays(inputs, drawings);
  const steps = ways(inputs, { ...notes, drawings });
  const longTasks = notes.longTasks.map(({ at, ms }) => ({
    when: at < began ? 'before' : 'during',
    ms: rounded(ms),
  }));
  return {
    sentEvents: events,
    tookSeconds: rounded(took / 1000),
    eventsWithNewSlope: inputs.length,
    drawings: drawings.length,
    eventToDrawnMs: spread(measured.map(({ drawn }) => drawn)),
    eventToPaintedMs: spread(measured.map(({ painted }) => painted)),
    wayMs: {
      eventToWorker: spread(steps.map(({ toWorker }) => toWorker)),
      worker: spread(steps.map(({ worker }) => worker)),
      workerToDrawn: spread(steps.map(({ fromWorker }) => fromWorker)),
      mainThread: spread(steps.map(({ mainThread }) => mainThread)),
    },
    mainThreadMsADrawing: rounded(worked / drawings.length),
    tasksOver50msWhileDragging: longTasks.filter(({ when }) => when === 'during').map(({ ms }) => ms),
    tasksOver50msBefore: longTasks.filter(({ when }) => when === 'before').map(({ ms }) => ms),
  };
}

/** @param {Drag} dragged @returns {readonly string[]} */
export function dragLines(dragged) {
  const { wayMs, tasksOver50msWhileDragging: during, tasksOver50msBefore: before } = dragged;
  /** @param {string} what @param {ReturnType<typeof spread>} ms */
  const line = (what, { median, p95, largest }) =>
    `  ${what.padEnd(18)} median ${median} ms, 95 % ${p95} ms, largest ${largest} ms`;
  return [
    `Drag: ${dragged.sentEvents} events in ${dragged.tookSeconds} s, ${dragged.drawings} boundaries drawn`,
    line('event to drawn', dragged.eventToDrawnMs),
    line('event to painted', dragged.eventToPaintedMs),
    line('event to worker', wayMs.eventToWorker),
    line('worker', wayMs.worker),
    line('worker to drawn', wayMs.workerToDrawn),
    `  main thread        ${dragged.mainThreadMsADrawing} ms for each boundary drawn`,
    `  tasks over 50 ms   ${during.join(', ') || 'none'} (before, in loading: ${before.join(', ') || 'none'})`,
  ];
}

/**
 * Drags on several builds by turns: of each, medians of what its drags came to, and their ratio to the last build's in the same
 * round.
 * @param {readonly string[]} builds folders of built sites
 */
export async function compareDrags(builds) {
  if (builds.length < 2) throw new Error('--drag: expected two folders of built sites or more');
  const executablePath = await ensureChromium({ asReaders: true });
  /** @type {Map<string, Drag[]>} */
  const taken = new Map(builds.map((build) => [build, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [build, drags] of taken) {
      const site = await serve({ dir: build, port: 0, base });
      const browser = await chromium.launch({ executablePath, args: launchArgs });
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const dragged = await drag(page, site.url);
      drags.push(dragged);
      process.stderr.write(`${[build, ...dragLines(dragged)].join('\n')}\n`);
      await browser.close();
      await site.close();
    }
  }
  const last = taken.get(/** @type {string} */ (builds.at(-1))) ?? [];
  /** @type {Record<string, (dragged: Drag) => number>} */
  const figures = {
    eventToDrawnMs: ({ eventToDrawnMs }) => eventToDrawnMs.median,
    eventToWorkerMs: ({ wayMs }) => wayMs.eventToWorker.median,
    workerMs: ({ wayMs }) => wayMs.worker.median,
    workerToDrawnMs: ({ wayMs }) => wayMs.workerToDrawn.median,
    mainThreadOnTheWayMs: ({ wayMs }) => wayMs.mainThread.median,
    mainThreadMsADrawing: ({ mainThreadMsADrawing }) => mainThreadMsADrawing,
  };
  /** @param {number} value */
  const toHundredths = (value) => Math.round(100 * value) / 100;
  return Object.fromEntries(
    [...taken].map(([build, drags]) => [
      build,
      Object.fromEntries(
        Object.entries(figures).map(([name, of]) => {
          const ratios = drags.map((dragged, round) => of(dragged) / of(/** @type {Drag} */ (last[round])));
          return [
            name,
            {
              median: toHundredths(quantile(drags.map(of), 0.5)),
              ratio: toHundredths(quantile(ratios, 0.5)),
            },
          ];
        }),
      ),
    ]),
  );
}
