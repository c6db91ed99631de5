import { Worker } from 'node:worker_threads';
import { kernelModule } from '#lib/training/index.ts';
import type { Listener, Spawn } from '#workers/connection.ts';
import type { FromWorker, Signatures } from '#workers/protocol.ts';
import type { ThreadTasks } from './thread.ts';

/** A spawn that starts `open()`'s thread of Node in place of a page's worker. */
export function threads<S extends Signatures>(open: () => Worker): Spawn<S> {
  return (listener) => listenTo(open(), listener);
}

/** Starts a thread that ends runs. The kernel is compiled here, once for all of them. */
export const spawnThread: Spawn<ThreadTasks> = threads(
  () => new Worker(new URL('./thread.ts', import.meta.url), { workerData: kernelModule() }),
);

function listenTo(worker: Worker, listener: Listener) {
  worker.on('message', (message: FromWorker) => listener.message(message));
  worker.on('messageerror', () => listener.death('a message could not be read'));
  worker.on('error', (error) => listener.death(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => listener.death(`it ended with status ${code}`));
  return {
    send: (message: unknown) => worker.postMessage(message),
    close: () => void worker.terminate(),
  };
}
