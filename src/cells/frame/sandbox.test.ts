import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cellLimits } from '../limits.ts';
import type { FromFrame, ToRun } from '../run/protocol.ts';
import { unloaded } from '../unloaded.ts';
import { runInSandbox } from './sandbox.ts';

/** The frame's end of the line, once it has one. */
let far: MessagePort | null = null;

/** A page in which a frame can be made, as far as the sandbox asks. */
function frameIn(loads: boolean) {
  const element = Object.assign(new EventTarget(), {
    sandbox: { add: () => undefined },
    remove: () => far?.close(),
    contentWindow: {
      postMessage(_: unknown, __: string, [port]: MessagePort[]) {
        far = port ?? null;
      },
    },
  });
  const append = () => loads && queueMicrotask(() => element.dispatchEvent(new Event('load')));
  return { createElement: () => element, body: { append } };
}

const answering = (missing: string) => (address: string) =>
  Promise.resolve(new Response('', { status: address.includes(missing) ? 404 : 200 }));

const run = (code = '') => runInSandbox('/cells/frame/', [{ id: 'tried', code }], () => undefined);

/** What the line brings comes by the engine's own turns, which no false clock moves. */
const settled = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

beforeEach(() => {
  far = null;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each([
  ['nothing can be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['there is no runner', answering('worker')],
  ['there is no page for the frame', answering('/cells/frame/')],
])('says that something could not be loaded where %s', async (_, fetched) => {
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('document', frameIn(true));
  expect(await run().ended).toEqual({ status: 'refused', message: unloaded });
});

it('says so too where the frame does not load in time', async () => {
  vi.stubGlobal('fetch', answering('nothing'));
  vi.stubGlobal('document', frameIn(false));
  const { ended } = run();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await ended).toEqual({ status: 'refused', message: unloaded });
});

it('says that the browser does not let it run where the frame is there and no worker', async () => {
  vi.stubGlobal('fetch', answering('nothing'));
  vi.stubGlobal('document', frameIn(true));
  const { ended } = run();
  await vi.waitFor(() => expect(far).not.toBeNull());
  await settled();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await ended).toEqual({
    status: 'refused',
    message: expect.stringMatching(/^This browser does not/),
  });
});

it('gives a run the rows that its code names', async () => {
  vi.stubGlobal('fetch', answering('nothing'));
  vi.stubGlobal('document', frameIn(true));
  const { ended, stop } = run("makeData({ id: 'digits' })");
  await vi.waitFor(() => expect(far).not.toBeNull());
  const told = new Promise<ToRun>((resolve) => {
    far?.addEventListener('message', ({ data }) => resolve(data));
    far?.start();
  });
  expect((await told).rows.digits?.labels).toHaveLength(1797);
  stop();
  expect(await ended).toEqual({ status: 'stopped' });
});

it('gives a run its seconds once: whoever says again that it is ready is ended', async () => {
  vi.stubGlobal('fetch', answering('nothing'));
  vi.stubGlobal('document', frameIn(true));
  const { ended } = run();
  await vi.waitFor(() => expect(far).not.toBeNull());
  const told = new Promise<{ readonly run: number }>((resolve) => {
    far?.addEventListener('message', ({ data }) => resolve(data));
    far?.start();
  });
  const { run: number } = await told;
  const ready: FromFrame = { type: 'said', run: number, data: { type: 'ready' } };
  far?.postMessage(ready);
  await settled();
  await vi.advanceTimersByTimeAsync(cellLimits.seconds * 900);
  far?.postMessage(ready);
  expect(await ended).toEqual({
    status: 'ended',
    message: 'The code was ended: it said something that no run says.',
  });
});
