import type { Page, Response } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { engageCell } from './fixtures.ts';

/**
 * Attempts of a cell's code to get out, one after the other in the same page and the same frame. Each is refused or ended; then
 * the page is alive, and the next code runs. Answers from anywhere are counted, and there may be none.
 */
interface Attempt {
  readonly name: string;
  /** `got` shows what was reached, `text` what was not. */
  readonly code: string;
  /** What it shows, or how it ends. */
  readonly comesTo: RegExp;
  /** It would go on until its time is up: the page's clock is moved on. */
  readonly endless?: boolean;
}

const host = 'https://elsewhere.example/';
const outOfTime = /^The code was ended: it had not come to its end after 10 seconds\.$/;
const none = /^(undefined|ReferenceError: .+ is not defined)$/;

/** Shows what an expression is, or why it is not. */
const tried = (expression: string): string =>
  `try { text(await (${expression})); } catch (error) { text(error); }`;

const attempts: readonly Attempt[] = [
  { name: 'parent', code: tried('typeof parent'), comesTo: none },
  {
    name: 'short names of the runner’s',
    code: tried(
      "[...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$'].filter((name) => name in globalThis).join(' ')",
    ),
    comesTo: /^$/,
  },
  { name: 'top', code: tried('typeof top'), comesTo: none },
  { name: 'opener', code: tried('typeof opener'), comesTo: none },
  { name: 'document', code: tried('document.title'), comesTo: none },
  { name: 'window.open', code: tried(`open('${host}')`), comesTo: none },
  {
    name: 'navigation',
    code: tried(`(() => { location.href = '${host}'; return location.protocol; })()`),
    comesTo: /^(TypeError: .*(getter|read-only|only a getter|setter).*|blob:)$/,
  },
  { name: 'localStorage', code: tried('localStorage.length'), comesTo: none },
  { name: 'sessionStorage', code: tried('sessionStorage.length'), comesTo: none },
  { name: 'cookies', code: tried('cookieStore.getAll()'), comesTo: none },
  {
    name: 'indexedDB',
    code: tried(
      `new Promise((resolve, reject) => { const asked = indexedDB.open('x'); asked.onsuccess = () => resolve('opened'); asked.onerror = () => reject(asked.error); })`,
    ),
    comesTo: /^(SecurityError|UnknownError|InvalidStateError): /,
  },
  { name: 'caches', code: tried("caches.open('x')"), comesTo: /^SecurityError: |is not defined$/ },
  {
    name: 'the origin’s own files',
    code: tried('navigator.storage.getDirectory()'),
    comesTo: /^(SecurityError|TypeError): /,
  },
  { name: 'fetch from the site', code: tried("fetch('SITE')"), comesTo: /^TypeError: / },
  { name: 'fetch from a host', code: tried(`fetch('${host}')`), comesTo: /^TypeError: / },
  {
    name: 'XMLHttpRequest',
    code: tried(
      `(() => { const asked = new XMLHttpRequest(); asked.open('GET', 'SITE', false); asked.send(); return asked.status; })()`,
    ),
    comesTo: /^NetworkError: /,
  },
  {
    name: 'WebSocket',
    code: tried(
      `new Promise((resolve, reject) => { const line = new WebSocket('wss://elsewhere.example'); line.onopen = () => resolve('open'); line.onerror = () => reject(new Error('closed')); })`,
    ),
    comesTo: /^(SecurityError|Error): /,
  },
  {
    name: 'EventSource',
    code: tried(
      `new Promise((resolve, reject) => { const line = new EventSource('${host}'); line.onopen = () => resolve('open'); line.onerror = () => reject(new Error('closed')); })`,
    ),
    comesTo: /^(SecurityError|Error): /,
  },
  { name: 'sendBeacon', code: tried(`navigator.sendBeacon('${host}', 'x')`), comesTo: /^TypeError: / },
  { name: 'a picture', code: tried(`(new Image().src = '${host}')`), comesTo: none },
  {
    name: 'an import from a host',
    code: tried(`import('${host}x.js')`),
    comesTo: /^CellFault: import: expected 'negative-slope', received 'https:/,
  },
  {
    name: 'an import from data',
    code: tried("import('data:text/javascript,export default 1')"),
    comesTo: /^CellFault: import: expected 'negative-slope', received 'data:/,
  },
  { name: 'importScripts', code: tried(`importScripts('${host}x.js')`), comesTo: none },
  { name: 'eval', code: tried("eval('1 + 1')"), comesTo: /^EvalError: / },
  { name: 'new Function', code: tried("new Function('return 2')()"), comesTo: /^EvalError: / },
  {
    name: 'new Function by the back door',
    code: tried("(async () => {}).constructor('return 2')()"),
    comesTo: /^EvalError: /,
  },
  {
    name: 'text as code, later',
    code: "setTimeout(\"text('ran')\", 0);\nawait new Promise((resolve) => setTimeout(resolve, 20));\ntext('nothing ran');",
    comesTo: /^nothing ran$|^EvalError: /,
  },
  {
    name: 'a worker of a worker',
    code: tried("typeof new Worker(URL.createObjectURL(new Blob(['for (;;) postMessage(1)'])))"),
    comesTo: none,
  },
  { name: 'SharedWorker', code: tried("typeof new SharedWorker('blob:x')"), comesTo: none },
  { name: 'BroadcastChannel', code: tried("typeof new BroadcastChannel('x')"), comesTo: none },
  { name: 'a service worker', code: tried('navigator.serviceWorker.register'), comesTo: /^TypeError: / },
  { name: 'a flood of messages', code: tried('(() => { for (;;) postMessage(1); })()'), comesTo: none },
  {
    name: 'a flood of messages by the prototype',
    code: tried('(() => { for (;;) DedicatedWorkerGlobalScope.prototype.postMessage.call(self, 1); })()'),
    comesTo: /^TypeError: /,
  },
  {
    name: 'a flood of errors',
    code: tried("(() => { for (;;) reportError(new Error('x')); })()"),
    comesTo: none,
  },
  {
    name: 'a flood of text',
    code: "for (;;) text('x'.repeat(1000));",
    comesTo: /a cell: expected at most 20000 characters of text, received another$/,
  },
  {
    name: 'a thousand plots',
    code: 'for (let index = 0; index < 1000; index += 1) plot({ line: [1, 2, 3] });',
    comesTo: /a cell: expected at most 12 plots, received another$/,
  },
  {
    name: 'a table of a million rows',
    code: 'table(Array.from({ length: 1_000_000 }, (_, z) => ({ z })));',
    comesTo: /RangeError: table: expected 1 to 200 rows, received 1000000$/,
  },
  {
    name: 'a forged ending, by the line itself',
    code: "let stolen = null;\nMessagePort.prototype.postMessage = function steal() { stolen = this; };\ntext('first');\ntext(stolen);",
    comesTo: /^first\nnull$/,
  },
  {
    name: 'a forged output, by the prototype of all objects',
    code: "Object.defineProperty(Object.prototype, 'html', { value: '<img src=x>', enumerable: true });\nReflect.apply = () => text('taken');\nArray.prototype.map = () => ['taken'];\nJSON.stringify = () => 'taken';\ntext('as it is'.trim());",
    comesTo: /^(as it is|taken|)$/,
  },
  {
    name: 'another function in the library’s place',
    code: "import * as library from 'negative-slope';\ntry { library.relu = () => 42; } catch (error) { text(error.name); }\ntext(relu(-1));",
    comesTo: /^TypeError\n0$/,
  },
  {
    name: 'a gigabyte of array',
    code: 'const many = new Float64Array(2 ** 27).fill(1);\ntext(many.length);',
    comesTo: /a cell: expected arrays of at most 256 MB, received more$/,
  },
  {
    name: 'recursion without end',
    code: 'const f = (n) => f(n + 1) + 1;\nf(0);',
    comesTo: /(RangeError|InternalError): /,
  },
  { name: 'a loop without end', code: 'while (true) {}', comesTo: outOfTime, endless: true },
  {
    name: 'microtasks without end',
    code: 'const again = () => Promise.resolve().then(again);\nawait again();',
    comesTo: outOfTime,
    endless: true,
  },
  {
    name: 'lists without end',
    code: 'const all = [];\nfor (;;) all.push(new Array(10_000).fill(all.length));',
    comesTo: /^The code was ended: /,
    endless: true,
  },
  {
    name: 'the end that never comes',
    code: 'await new Promise(() => {});',
    comesTo: outOfTime,
    endless: true,
  },
];

// In one page, in their order.
test.describe.configure({ mode: 'default' });

let page: Page;
const answers: string[] = [];

/** Scripts of the page's own figures, which may come late. */
const isPagesOwn = (answer: Response): boolean =>
  answer.frame() === page.mainFrame() && /\/_astro\/[\w.-]+\.js$/.test(answer.url());

const cell = () => page.locator('[data-code="leaky"]');

/** Runs code in the cell; what it shows, and how it ended where that was not by itself. */
async function run(code: string, endless = false): Promise<string> {
  const site = new URL('.', page.url()).href;
  const whole = `import { plot, relu, table, text } from 'negative-slope';\n${code.replaceAll('SITE', site)}`;
  await page.evaluate((kept) => localStorage.setItem('cell:leaky', kept), whole);
  await cell().getByRole('button', { name: /^Run/ }).click();
  if (endless) {
    // Its time begins when its worker is there.
    await page.waitForTimeout(400);
    await page.clock.fastForward(11_000);
  }
  await expect(cell().locator('.cell__said')).toHaveText(/^(?!Running)./);
  await expect(cell().getByRole('button', { name: /^Run/ })).toBeVisible();
  const said = (await cell().locator('.cell__said').textContent()) ?? '';
  if (!said.startsWith('It ran')) return said;
  return (await cell().locator('.cell__text').allTextContents()).join('\n');
}

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ baseURL: process.env.SITE_UNDER_TEST ?? '' });
  await page.clock.install();
  await page.goto('lessons/leaky-relu/');
  await engageCell(page, 'leaky');
  expect(await run("text('alive');")).toBe('alive');
  // What a policy refuses is asked for and not sent: answers count.
  page.on('response', (answer) => {
    if (!answer.url().startsWith('blob:') && !isPagesOwn(answer)) answers.push(answer.url());
  });
});

test.afterAll(async () => {
  expect(answers.filter((url) => !/\/(cells\/frame\/|_astro\/cell-worker-[\w-]+\.js)$/.test(url))).toEqual(
    [],
  );
  await page.close();
});

for (const { name, code, comesTo, endless } of attempts) {
  test(name, async () => {
    expect(await run(code, endless)).toMatch(comesTo);
    // Of what is refused quietly, the next attempt shows as much.
    if (!code.startsWith('try ')) expect(await run("text('alive');")).toBe('alive');
    expect(await page.title()).toContain('Leaky ReLU');
  });
}

test('the frame itself reaches nothing', async () => {
  const frame = page.frames().find((one) => one.url().endsWith('/cells/frame/'));
  if (frame === undefined) throw new Error('frame: expected the one in which cells run, received none');
  const reached = await frame.evaluate(async () => {
    const attempt = async (action: () => unknown): Promise<string> => {
      try {
        return `reached ${await action()}`;
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    return [
      origin,
      await attempt(() => parent.document.title),
      await attempt(() => localStorage.length),
      await attempt(() => document.cookie),
      await attempt(() => fetch('/')),
      await attempt(() => open('https://elsewhere.example/') ?? Promise.reject(new Error('none'))),
    ];
  });
  expect(reached).toEqual(['null', 'SecurityError', 'SecurityError', 'SecurityError', 'TypeError', 'Error']);
});
