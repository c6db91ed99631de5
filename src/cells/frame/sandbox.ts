/**
 * The page's side of the sandbox: a frame of no origin, in which each run has a worker of its own
 * (docs/decisions/0035-cells-run-in-a-sandbox.md).
 */
import { lateRowsFor } from '../late-rows.ts';
import { cellLimits } from '../limits.ts';
import { createMeter } from '../meter.ts';
import { type Output, parseOutput } from '../output.ts';
import runnerAddress from '../run/cell-worker.ts?worker&url';
import {
  type CellSource,
  type Ending,
  type FromFrame,
  readFromRun,
  type ToFrame,
  type ToRun,
} from '../run/protocol.ts';
import { unloaded } from '../unloaded.ts';

/** How a run ended: by itself, or because somebody else ended it, for a reason in a sentence. */
export type Ended =
  | Ending
  | { readonly status: 'stopped' }
  | { readonly status: 'ended' | 'refused'; readonly message: string };

export interface Running {
  readonly ended: Promise<Ended>;
  stop(): void;
}

/** A frame that is open, and the line to it. */
interface Frame {
  readonly element: HTMLIFrameElement;
  readonly line: MessagePort;
}

/** Until a worker says that it is ready, or a frame that it is loaded, in milliseconds. */
const startTimeout = 15_000;

const refusal =
  'This browser does not let the code run here: it stays to be read, with what it shows when it is run.';

let frame: Promise<Frame> | null = null;
let runs = 0;
let running: { readonly finish: (ended: Ended) => void } | null = null;

/**
 * Runs cells, of which the last one shows what it does; where a grading follows it, its grade is part of the end. One run at a time: a newer one stops the older.
 *
 * @param address of the frame's page
 * @param cells which may have to be loaded first
 */
export function runInSandbox(
  address: string,
  cells: readonly CellSource[] | Promise<readonly CellSource[]>,
  show: (output: Output) => void,
): Running {
  running?.finish({ status: 'stopped' });
  runs += 1;
  const run = runs;
  const meter = createMeter();
  let isReady = false;
  let timer: ReturnType<typeof setTimeout>;
  let stopListening = (): void => undefined;
  let resolveEnded: (ended: Ended) => void = () => undefined;
  const ended = new Promise<Ended>((resolve) => {
    resolveEnded = resolve;
  });

  const finish = (how: Ended): void => {
    if (running !== mine) return;
    running = null;
    clearTimeout(timer);
    stopListening();
    // What ended by itself has left the frame as it was; of anything else nothing is kept.
    if (how.status === 'done' || how.status === 'failed') void tell({ type: 'stop' });
    else close();
    resolveEnded(how);
  };
  const mine = { finish };
  running = mine;
  const endIn = (milliseconds: number, how: Ended): void => {
    clearTimeout(timer);
    timer = setTimeout(() => finish(how), milliseconds);
  };
  const endBy = (message: string): void => finish({ status: 'ended', message });

  function hear(told: FromFrame): void {
    if (running !== mine || told.run !== run) return;
    if (told.type === 'died') {
      endBy(`The code was ended: ${told.reason || 'it took more memory than it may'}.`);
      return;
    }
    const said = readFromRun(told.data);
    if (said === null || (said.type === 'ready' && isReady)) {
      endBy('The code was ended: it said something that no run says.');
    } else if (said.type === 'ready') {
      isReady = true;
      endIn(cellLimits.seconds * 1000, {
        status: 'ended',
        message: `The code was ended: it had not come to its end after ${cellLimits.seconds} seconds.`,
      });
    } else if (said.type === 'ended') {
      finish(said.ending);
    } else {
      try {
        const output = parseOutput(said.output);
        meter(output);
        show(output);
      } catch (error) {
        endBy(`The code was ended: ${error instanceof Error ? error.message : String(error)}.`);
      }
    }
  }

  endIn(startTimeout, { status: 'refused', message: unloaded });
  Promise.all([open(address), withRows(cells)]).then(
    ([{ line }, loaded]) => {
      if (running !== mine) return;
      endIn(startTimeout, { status: 'refused', message: refusal });
      const listener = ({ data }: MessageEvent<FromFrame>): void => hear(data);
      line.addEventListener('message', listener);
      stopListening = () => line.removeEventListener('message', listener);
      void tell({ type: 'run', run, ...loaded });
    },
    () => finish({ status: 'refused', message: unloaded }),
  );
  return { ended, stop: () => finish({ status: 'stopped' }) };
}

async function withRows(cells: readonly CellSource[] | Promise<readonly CellSource[]>): Promise<ToRun> {
  const loaded = await cells;
  return { cells: loaded, rows: await lateRowsFor(loaded) };
}

function open(address: string): Promise<Frame> {
  frame ??= start(address);
  return frame;
}

function close(): void {
  frame?.then(({ element }) => element.remove()).catch(() => undefined);
  frame = null;
}

async function tell(message: ToFrame): Promise<void> {
  (await frame)?.line.postMessage(message);
}

async function start(address: string): Promise<Frame> {
  // A frame does not say whether what it loaded is its page or the browser's word that there is none.
  const [runner] = await Promise.all([textOf(runnerAddress), textOf(address)]);
  const element = document.createElement('iframe');
  element.sandbox.add('allow-scripts');
  element.hidden = true;
  element.title = 'Where the code of this page runs';
  element.src = address;
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  document.body.append(element);
  await loaded;
  const { port1: line, port2: far } = new MessageChannel();
  // Of no origin, so none can be named; what is told to it is nobody's secret.
  element.contentWindow?.postMessage({ runner }, '*', [far]);
  line.start();
  return { element, line };
}

/** Throws an Error where it does not come. */
export async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: expected to be loaded, received status ${answer.status}`);
  return answer.text();
}
