import { type Client, createClient, type Jobs } from './client.ts';
import type { Spawn } from './connection.ts';
import { Cancelled, WorkerFailure } from './failure.ts';
import { createJob, type Job } from './job.ts';
import { createPooledWorker, type Death, type PooledWorker, silence } from './pooled-worker.ts';
import type { Signatures } from './protocol.ts';

export interface MapOptions<Output> {
  /** Each output as it comes, in no particular order. */
  readonly onRow?: (index: number, output: Output) => void;
  /** Aborting it cancels all that is not done. */
  readonly signal?: AbortSignal;
}

/**
 * Workers that all callers share (docs/decisions/0020). They start when they are needed, `size` of them at most, and end
 * when they have had nothing to do for a while.
 */
export interface Pool<S extends Signatures> {
  readonly size: number;
  /** A line of one's own, for a question or a live run: its job goes before rows, and begins at once. */
  client(): Client<S>;
  /**
   * Runs one task on many inputs, a row to each worker at a time; outputs in the order of the inputs. Rejects with
   * `Cancelled` when aborted, and with the first row's `WorkerFailure`; the rest is then cancelled.
   */
  map<Name extends keyof S>(
    task: Name,
    inputs: readonly S[Name]['input'][],
    options?: MapOptions<S[Name]['output']>,
  ): Promise<S[Name]['output'][]>;
  /** Cancels, and ends the workers. */
  dispose(): void;
}

export interface PoolOptions<S extends Signatures> {
  readonly spawn: Spawn<S>;
  /** Milliseconds that a new worker may take to report that it is ready. */
  readonly startTimeout?: number;
  readonly sentences?: Sentences;
  /** Hears of each worker that is ready which engine trains there. */
  readonly onEngine?: (engine: 'kernel' | 'reference') => void;
}

/** What a reader is told where there is no worker; `reason` is what was said of it, possibly ''. */
export interface Sentences {
  stoppedTwice(reason: string): string;
  notStarted(reason: string): string;
  /** Of a worker that was started, and has not answered for so many seconds. */
  silent(seconds: number): string;
}

const inPage: Sentences = {
  stoppedTwice: (reason) =>
    `The figure’s worker stopped twice${reason === '' ? '' : ` (${reason})`}; reload the page to try again.`,
  notStarted: (reason) => `The figure’s worker could not be started (${reason}); its still picture stays.`,
  silent: (seconds) =>
    `The figure’s worker has not answered for ${seconds} seconds; check the connection, and reload the page to try again.`,
};

/** The most workers that a page starts: beyond it, a phone's memory is worth more than the time saved. */
const largestPool = 8;

/** Milliseconds without a job after which a worker is ended. */
export const idleTimeout = 30_000;

/** One worker per core, at most 8. */
export function poolSize(): number {
  return Math.min(largestPool, Math.max(1, navigator.hardwareConcurrency || 1));
}

/** The rows of one `map`. */
interface Sweep<S extends Signatures> {
  readonly waiting: Job<S>[];
  readonly running: Set<Job<S>>;
  readonly fail: (reason: Cancelled | WorkerFailure) => void;
}

export function createPool<S extends Signatures>(
  size: number,
  { spawn, startTimeout = 10_000, sentences = inPage, onEngine = () => {} }: PoolOptions<S>,
): Pool<S> {
  /** Each with the timer that ends it, while it has nothing to do. */
  const workers = new Map<PooledWorker<S>, ReturnType<typeof setTimeout> | undefined>();
  const expected = new Map<object, PooledWorker<S>>();
  const sweeps = new Set<Sweep<S>>();
  let jobs = 0;

  const nextNumber = (): number => {
    jobs += 1;
    return jobs;
  };

  function open(): PooledWorker<S> {
    const worker: PooledWorker<S> = createPooledWorker({
      spawn,
      startTimeout,
      onReady: onEngine,
      onFree: () => freed(worker),
      onEnd: (undone, death) => {
        retire(worker);
        for (const job of undone) repeat(job, death);
        startRows();
      },
    });
    workers.set(worker, undefined);
    rest(worker);
    return worker;
  }

  /** The worker is no longer ours to give work to. */
  function retire(worker: PooledWorker<S>): void {
    clearTimeout(workers.get(worker));
    workers.delete(worker);
    for (const [whoever, kept] of expected) if (kept === worker) expected.delete(whoever);
  }

  function rest(worker: PooledWorker<S>): void {
    clearTimeout(workers.get(worker));
    workers.set(
      worker,
      setTimeout(() => {
        retire(worker);
        worker.close();
      }, idleTimeout),
    );
  }

  function freed(worker: PooledWorker<S>): void {
    startRows();
    if (workers.has(worker) && worker.jobs.size === 0) rest(worker);
  }

  const hasRow = (worker: PooledWorker<S>): boolean =>
    [...worker.jobs].some(({ message }) => message.background);

  /** What a job would have to share a worker with: a row counts less than what somebody waits for. */
  function load(worker: PooledWorker<S>): number {
    const waitedFor = [...worker.jobs].filter(({ message }) => !message.background).length;
    const kept = [...expected.values()].filter((other) => other === worker).length;
    return 2 * (waitedFor + kept) + (hasRow(worker) ? 1 : 0);
  }

  /** The worker that a job is given to: one with nothing to do, else a new one, else of these the one with the least to do. */
  function choose(candidates: readonly PooledWorker<S>[]): PooledWorker<S> | undefined {
    const [least] = candidates
      .map((worker) => ({ worker, load: load(worker) }))
      .sort((a, b) => a.load - b.load);
    return least?.load === 0 || workers.size >= size ? least?.worker : open();
  }

  const everyone = (): PooledWorker<S>[] => [...workers.keys()];

  /** Who does a job; undefined before and after. */
  const workerOf = (job: Job<S>): PooledWorker<S> | undefined =>
    everyone().find(({ jobs: own }) => own.has(job));

  /** Whether a worker has it now. False as well where there can be none: then it has failed. */
  function place(job: Job<S>): boolean {
    try {
      const worker = choose(job.message.background ? everyone().filter((one) => !hasRow(one)) : everyone());
      if (worker === undefined) return false;
      clearTimeout(workers.get(worker));
      worker.begin(job);
      return true;
    } catch (error) {
      job.reject(asFailure(error, sentences));
      return false;
    }
  }

  /** A job whose worker is gone is done again, once if the worker died; not where it has waited in vain already. */
  function repeat(job: Job<S>, death: Death | null): void {
    if (death === silence) {
      job.reject(new WorkerFailure(sentences.silent(startTimeout / 1000)));
      return;
    }
    if (death !== null && job.repeated) {
      job.reject(new WorkerFailure(sentences.stoppedTwice(death)));
      return;
    }
    job.repeated ||= death !== null;
    place(job);
  }

  /** Gives rows to the workers that have none; sweeps that run at once come as far as each other. */
  function startRows(): void {
    for (;;) {
      const [sweep] = [...sweeps]
        .filter(({ waiting }) => waiting.length > 0)
        .sort((a, b) => a.running.size - b.running.size);
      const row = sweep?.waiting.at(-1);
      if (sweep === undefined || row === undefined) return;
      if (!place(row)) {
        if (sweeps.has(sweep)) return;
        continue;
      }
      sweep.waiting.pop();
      sweep.running.add(row);
    }
  }

  function stop(job: Job<S>): void {
    const worker = workerOf(job);
    if (worker === undefined) return;
    worker.stop(job);
    freed(worker);
  }

  const jobsOfClients: Jobs<S> = {
    nextNumber,
    begin: place,
    tell(job, command) {
      if (command !== 'step') job.paused = command === 'pause';
      workerOf(job)?.tell(job, command);
    },
    stop,
    expect(whoever) {
      if (expected.has(whoever)) return;
      try {
        const worker = choose(everyone());
        if (worker !== undefined) expected.set(whoever, worker);
      } catch {
        // The first run will say why there can be no worker.
      }
    },
    forget: (whoever) => expected.delete(whoever),
  };

  return {
    size,
    client: () => createClient(jobsOfClients),
    map<Name extends keyof S>(
      task: Name,
      inputs: readonly S[Name]['input'][],
      { onRow, signal }: MapOptions<S[Name]['output']> = {},
    ): Promise<S[Name]['output'][]> {
      return new Promise((resolve, reject) => {
        const outputs: S[Name]['output'][] = [];
        let left = inputs.length;
        const cancel = () => sweep.fail(new Cancelled());
        const leave = () => {
          sweeps.delete(sweep);
          signal?.removeEventListener('abort', cancel);
        };
        const rowOf = (input: S[Name]['input'], index: number): Job<S> => {
          const row = createJob<S, Name>(nextNumber(), task, input, {
            paused: false,
            background: true,
            onProgress: undefined,
            resolve(output) {
              sweep.running.delete(row);
              outputs[index] = output;
              left -= 1;
              if (left === 0) leave();
              onRow?.(index, output);
              if (left === 0) resolve(outputs);
            },
            reject: (reason) => sweep.fail(reason),
          });
          return row;
        };
        const sweep: Sweep<S> = {
          // The next one is the last one, which is quickly taken.
          waiting: inputs.map(rowOf).reverse(),
          running: new Set(),
          fail(reason) {
            leave();
            reject(reason);
            const running = [...sweep.running];
            sweep.running.clear();
            sweep.waiting.length = 0;
            for (const row of running) stop(row);
          },
        };
        if (signal?.aborted) {
          reject(new Cancelled());
          return;
        }
        if (left === 0) {
          resolve(outputs);
          return;
        }
        signal?.addEventListener('abort', cancel);
        sweeps.add(sweep);
        startRows();
      });
    },
    dispose() {
      for (const sweep of sweeps) sweep.fail(new Cancelled());
      for (const worker of everyone()) {
        retire(worker);
        const undone = [...worker.jobs];
        worker.close();
        for (const job of undone) job.reject(new Cancelled());
      }
    },
  };
}

function asFailure(error: unknown, { notStarted }: Sentences): WorkerFailure {
  if (error instanceof WorkerFailure) return error;
  return new WorkerFailure(notStarted(error instanceof Error ? error.message : String(error)));
}
