import { WorkerFailure } from './failure.ts';
import type { FromWorker, Signatures, ToWorker } from './protocol.ts';
import type { Tasks } from './tasks/index.ts';

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
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
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
