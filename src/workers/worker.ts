import { engineHere } from '#lib/training/index.ts';
import { createDriver } from './driver.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { type Tasks, tasks } from './tasks/index.ts';

// A message to oneself comes after those that already wait, and, unlike a timer, without a delay of its own.
const { port1: inbox, port2: outbox } = new MessageChannel();
let callback: (() => void) | null = null;
inbox.onmessage = () => {
  const call = callback;
  callback = null;
  call?.();
};

function post(message: FromWorker, transfer: ArrayBuffer[]): void {
  self.postMessage(message, { transfer });
}

const receive = createDriver<Tasks>({
  tasks,
  post,
  now: () => performance.now(),
  later(next) {
    callback = next;
    outbox.postMessage(null);
  },
});

self.addEventListener('message', (event: MessageEvent<ToWorker<Tasks>>) => receive(event.data));
post({ type: 'ready', engine: engineHere() }, []);
