/**
 * The whole of a run, as one script: the runner and the library. The page sends its text to the sandboxed frame, which makes
 * a classic worker of it, for each run a new one (docs/decisions/0035-cells-run-in-a-sandbox.md).
 */
import { countMemory } from './memory.ts';
import type { FromRun, ToRun } from './protocol.ts';
import { type CellFunction, runCells } from './runner.ts';

/** Taken before any code of a reader's is there, which may put something else in their place. */
const { apply } = Reflect;
const { postMessage } = MessagePort.prototype;
const { createObjectURL } = URL;
const addresses = new Map<string, string>();

/** What a run has no need of, and what could fill the line to the frame past all counting. */
const withheld = [
  'postMessage',
  'Worker',
  'SharedWorker',
  'importScripts',
  'BroadcastChannel',
  'reportError',
  'close',
];

addEventListener('message', begin, { once: true });

function begin({ data, ports }: MessageEvent<ToRun>): void {
  const [line] = ports;
  if (line === undefined) return;
  const say = (message: FromRun): void => apply(postMessage, line, [message]);
  const failed: unknown[] = [];
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    failed.push(event.reason);
  });
  withhold();
  countMemory(self);
  say({ type: 'ready' });
  runCells(data, { evaluate, lineIn, unhandled: () => failed.splice(0) }, (output) =>
    say({ type: 'output', output }),
  ).then(say);
}

function withhold(): void {
  for (let place: object | null = self; place !== null; place = Object.getPrototypeOf(place)) {
    for (const name of withheld) Reflect.deleteProperty(place, name);
  }
}

async function evaluate(text: string, id: string): Promise<CellFunction> {
  const blob = new Blob([`export default ${text}`], { type: 'text/javascript' });
  const address = createObjectURL(blob);
  addresses.set(id, address);
  const made: { readonly default: CellFunction } = await import(/* @vite-ignore */ address);
  return made.default;
}

function lineIn(stack: string, id: string): number | null {
  const address = addresses.get(id);
  if (address === undefined) return null;
  const place = stack.indexOf(address);
  const line = place < 0 ? undefined : /^:(\d+)/.exec(stack.slice(place + address.length))?.[1];
  return line === undefined ? null : Number(line);
}
