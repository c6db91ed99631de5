import { type Connection, type Spawn, spawnWorker } from './connection.ts';
import { Cancelled, WorkerFailure } from './failure.ts';
import type { FromWorker } from './protocol.ts';

export { Cancelled, WorkerFailure } from './failure.ts';

export interface RunOptions<Progress> {
  readonly onProgress?: (progress: Progress) => void;
  /** Starts paused, before the first step. */
  readonly paused?: boolean;
}

/**
 * A page's line to one worker, which runs one job at a time: a newer `run` replaces the older one.
 */
export interface Client {
  /**
   * Runs a task. Rejects with `Cancelled` when cancelled or replaced, and with `WorkerFailure` when the task throws,
   * when there can be no worker, or when the worker died and died again on the one repeat.
   */
  run<Progress, Output>(task: string, input: unknown, options?: RunOptions<Progress>): Promise<Output>;
  /** Starts the worker, unless it is there: what it is to do is soon known. */
  expect(): void;
  pause(): void;
  resume(): void;
  /** One step of a paused job. */
  step(): void;
  cancel(): void;
  /** Cancels, and ends the worker; a later `run` starts a new one. */
  dispose(): void;
}

export interface ClientOptions {
  readonly spawn?: Spawn;
  /** Milliseconds that a new worker may take to report that it is ready. */
  readonly startTimeout?: number;
  readonly sentences?: Sentences;
}

/** What a reader is told where there is no worker; `reason` is what was said of it, possibly ''. */
export interface Sentences {
  stoppedTwice(reason: string): string;
  notStarted(reason: string): string;
}

const inPage: Sentences = {
  stoppedTwice: (reason) =>
    `The figure’s worker stopped twice${reason === '' ? '' : ` (${reason})`}; reload the page to try again.`,
  notStarted: (reason) => `The figure’s worker could not be started (${reason}); its still picture stays.`,
};

/** Milliseconds that a worker in the midst of a long step may take to answer a cancellation, before it is ended. */
const patience = 100;

interface Job {
  readonly number: number;
  readonly task: string;
  readonly input: unknown;
  readonly progress: ((progress: unknown) => void) | undefined;
  readonly resolve: (output: unknown) => void;
  readonly reject: (reason: Cancelled | WorkerFailure) => void;
  paused: boolean;
  repeated: boolean;
}

/** Makes a client; its worker starts with the first `run` or `expect` and is kept for the next ones. */
export function createClient({
  spawn = spawnWorker,
  startTimeout = 30_000,
  sentences = inPage,
}: ClientOptions = {}): Client {
  let connection: Connection | null = null;
  let ready = false;
  let starting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let job: Job | null = null;
  let jobs = 0;
  /** The job whose cancellation was sent last. */
  let cancelled = 0;

  function disconnect(): void {
    clearTimeout(starting);
    clearTimeout(leaving);
    connection?.close();
    connection = null;
    ready = false;
  }

  function connect(): Connection {
    // A worker that was replaced may still have messages on their way: only the current one is heard.
    const opened: Connection = spawn({
      message: (message) => {
        if (connection === opened) receive(message);
      },
      death: (reason) => {
        if (connection === opened) died(reason);
      },
    });
    starting = setTimeout(() => died('it did not start in time'), startTimeout);
    return opened;
  }

  function start(started: Job): void {
    try {
      connection ??= connect();
      const { number, task, input, paused, progress } = started;
      const watched = progress !== undefined;
      connection.send({ type: 'start', job: number, task, input, paused, watched });
    } catch (error) {
      settle(started)?.reject(asFailure(error, sentences));
    }
  }

  /** Takes the job if it is still the current one: whoever takes it answers its promise. */
  function settle(candidate: Job): Job | null {
    if (job !== candidate) return null;
    job = null;
    return candidate;
  }

  function died(reason: string): void {
    disconnect();
    if (job === null) return;
    if (!job.repeated) {
      job.repeated = true;
      start(job);
      return;
    }
    settle(job)?.reject(new WorkerFailure(sentences.stoppedTwice(reason)));
  }

  function receive(message: FromWorker): void {
    if (message.type === 'ready') {
      ready = true;
      clearTimeout(starting);
      return;
    }
    if (message.type === 'cancelled') {
      if (message.job === cancelled) clearTimeout(leaving);
      return;
    }
    if (job === null || message.job !== job.number) return;
    switch (message.type) {
      case 'progress':
        job.progress?.(message.progress);
        break;
      case 'done':
        settle(job)?.resolve(message.output);
        break;
      case 'failed':
        settle(job)?.reject(new WorkerFailure(message.message));
        break;
    }
  }

  function cancel(): void {
    if (job === null) return;
    const { number, reject } = job;
    job = null;
    connection?.send({ type: 'cancel', job: number });
    cancelled = number;
    clearTimeout(leaving);
    // A worker that is still loading has begun nothing, and sees the cancellation before it does.
    if (ready) leaving = setTimeout(leave, patience);
    reject(new Cancelled());
  }

  /** Ends a worker that is busy with what nobody wants; what it was to do next, a new one does. */
  function leave(): void {
    disconnect();
    if (job !== null) start(job);
  }

  function command(type: 'pause' | 'resume' | 'step'): void {
    if (job === null) return;
    if (type !== 'step') job.paused = type === 'pause';
    connection?.send({ type, job: job.number });
  }

  return {
    run<Progress, Output>(
      task: string,
      input: unknown,
      { onProgress, paused = false }: RunOptions<Progress> = {},
    ): Promise<Output> {
      job?.reject(new Cancelled());
      return new Promise<Output>((resolve, reject) => {
        jobs += 1;
        job = {
          number: jobs,
          task,
          input,
          progress: onProgress && ((progress) => onProgress(progress as Progress)),
          resolve: (output) => resolve(output as Output),
          reject,
          paused,
          repeated: false,
        };
        start(job);
      });
    },
    expect() {
      try {
        connection ??= connect();
      } catch {
        // The first run will say why there can be no worker.
      }
    },
    pause: () => command('pause'),
    resume: () => command('resume'),
    step: () => command('step'),
    cancel,
    dispose() {
      cancel();
      disconnect();
    },
  };
}

function asFailure(error: unknown, { notStarted }: Sentences): WorkerFailure {
  if (error instanceof WorkerFailure) return error;
  return new WorkerFailure(notStarted(error instanceof Error ? error.message : String(error)));
}
