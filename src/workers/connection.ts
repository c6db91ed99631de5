import { WorkerFailure } from './failure.ts';
import type { FromWorker, Signatures, ToWorker } from './protocol.ts';
import type { Tasks } from './tasks/index.ts';
import script from './worker.ts?worker&url';

/** A line to one worker that does these tasks. */
export interface Connection<S extends Signatures> {
  send(message: ToWorker<S>): void;
  /** Ends the worker at once. */
  close(): void;
}

export interface Listener {
  message(message: FromWorker): void;
  /** The worker died or never started; `reason` is what the browser said, possibly ''. */
  death(reason: string): void;
}

/** Starts a worker. Throws `WorkerFailure` where there can be none. */
export type Spawn<S extends Signatures> = (listener: Listener) => Connection<S>;

/** Starts this site's module worker. */
export const spawnWorker: Spawn<Tasks> = (listener) => {
  if (typeof Worker === 'undefined') {
    throw new WorkerFailure(
      'This browser has no web workers, so the figure cannot compute; its still picture stays.',
    );
  }
  const worker = origin === 'null' ? workerInSandbox() : new Worker(script, { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => listener.message(data));
  worker.addEventListener('messageerror', () => listener.death('a message could not be read'));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    listener.death(event.message ?? '');
  });
  return {
    send: (message) => worker.postMessage(message),
    close: () => worker.terminate(),
  };
};

/**
 * In a sandboxed frame a page is of no origin, so no file is its own and a worker may not be one: it is made from a text
 * that asks for the file as a stranger may. What is said to it before the file has come waits.
 */
function workerInSandbox(): Worker {
  const file = JSON.stringify(new URL(script, import.meta.url));
  const text = `
    const early = [];
    const wait = ({ data }) => early.push(data);
    addEventListener('message', wait);
    import(${file}).then(
      () => {
        removeEventListener('message', wait);
        for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
      },
      (error) => setTimeout(() => { throw error; }),
    );`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  return new Worker(address);
}
