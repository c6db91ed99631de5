import { Cancelled, type Client, type ClientOptions, createClient } from './client.ts';
import type { Signatures } from './protocol.ts';

export interface MapOptions<Output> {
  /** Each output as it comes, in no particular order. */
  readonly onRow?: (index: number, output: Output) => void;
  /** Aborting it cancels all that is not done. */
  readonly signal?: AbortSignal;
}

/** Workers that share a list of jobs. */
export interface Pool<S extends Signatures> {
  readonly size: number;
  /**
   * Runs one task on many inputs; outputs in the order of the inputs. Rejects with `Cancelled` when aborted or when a
   * newer `map` takes the workers, and with the first job's `WorkerFailure`; the rest is then cancelled.
   */
  map<Name extends keyof S>(
    task: Name,
    inputs: readonly S[Name]['input'][],
    options?: MapOptions<S[Name]['output']>,
  ): Promise<S[Name]['output'][]>;
  /** Cancels, and ends the workers. */
  dispose(): void;
}

/** The most workers that a pool starts: beyond it, a phone's memory is worth more than the time saved. */
const largestPool = 8;

/** One worker per core, at most 8. */
export function poolSize(): number {
  return Math.min(largestPool, Math.max(1, navigator.hardwareConcurrency || 1));
}

/** Makes a pool; its workers start when they are first needed. */
export function createPool<S extends Signatures>(size: number, options: ClientOptions<S>): Pool<S> {
  const clients: readonly Client<S>[] = Array.from({ length: size }, () => createClient(options));
  let current: AbortController | null = null;

  return {
    size,
    async map<Name extends keyof S>(
      task: Name,
      inputs: readonly S[Name]['input'][],
      { onRow, signal }: MapOptions<S[Name]['output']> = {},
    ): Promise<S[Name]['output'][]> {
      current?.abort();
      const controller = new AbortController();
      current = controller;
      const stop = () => controller.abort();
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop);

      const outputs: S[Name]['output'][] = [];
      let next = 0;
      const work = async (client: Client<S>): Promise<void> => {
        const cancel = () => client.cancel();
        controller.signal.addEventListener('abort', cancel);
        try {
          while (next < inputs.length) {
            if (controller.signal.aborted) throw new Cancelled();
            const index = next;
            next += 1;
            const output = await client.run(task, inputs[index]);
            outputs[index] = output;
            onRow?.(index, output);
          }
        } finally {
          controller.signal.removeEventListener('abort', cancel);
        }
      };
      try {
        await Promise.all(clients.slice(0, Math.max(1, inputs.length)).map(work));
        return outputs;
      } finally {
        controller.abort();
        signal?.removeEventListener('abort', stop);
      }
    },
    dispose() {
      current?.abort();
      for (const client of clients) client.dispose();
    },
  };
}
