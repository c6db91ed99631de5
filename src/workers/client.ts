import type { Connection, Spawn } from './connection.ts';
import { Cancelled, WorkerFailure } from './failure.ts';
import type { FromWorker, Signatures, Start } from './protocol.ts';

export { Cancelled, WorkerFailure } from './failure.ts';

export interface RunOptions<Progress> {
  readonly onProgress?: (progress: Progress) => void;
  /** Starts paused, before the first step. */
  readonly paused?: boolean;
}

/**
 * A page's line to one worker, which runs one job at a time: a newer `run` replaces the older one.
 */
export interface Client<S extends Signatures> {
  /**
   * Runs a task. Rejects with `Cancelled` when cancelled or replaced, and with `WorkerFailure` when the task throws,
   * when there can be no worker, or when the worker died and died again on the one repeat.
   */
  run<Name extends keyof S>(
    task: Name,
    input: S[Name]['input'],
    options?: RunOptions<S[Name]['progress']>,
  ): Promise<S[Name]['output']>;
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

export interface ClientOptions<S extends Signatures> {
  readonly spawn: Spawn<S>;
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
const cancelTimeout = 100;

interface Job<S extends Signatures> {
  /** `paused` is what it was when it was asked for. */
  readonly message: Start<S>;
  readonly progress: ((progress: unknown) => void) | undefined;
  readonly resolve: (output: unknown) => void;
  readonly reject: (reason: Cancelled | WorkerFailure) => void;
  paused: boolean;
  repeated: boolean;
}

/** Makes a client; its worker starts with the first `run` or `expect` and is kept for the next ones. */
export function createClient<S extends Signatures>({
  spawn,
  startTimeout = 30_000,
  sentences = inPage,
}: ClientOptions<S>): Client<S> {
  let connection: Connection<S> | null = null;
  let ready = false;
  let starting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let job: Job<S> | null = null;
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

  function connect(): Connection<S> {
    // A worker that was replaced may still have messages on their way: only the current one is heard.
    const opened: Connection<S> = spawn({
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

  function start(started: Job<S>): void {
    try {
      connection ??= connect();
      connection.send({ ...started.message, paused: started.paused });
    } catch (error) {
      settle(started)?.reject(asFailure(error, sentences));
    }
  }

  /** Takes the job if it is still the current one: whoever takes it answers its promise. */
  function settle(candidate: Job<S>): Job<S> | null {
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
    if (job === null || message.job !== job.message.job) return;
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
    const { message, reject } = job;
    job = null;
    connection?.send({ type: 'cancel', job: message.job });
    cancelled = message.job;
    clearTimeout(leaving);
    // A worker that is still loading has begun nothing, and sees the cancellation before it does.
    if (ready) leaving = setTimeout(leave, cancelTimeout);
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
    connection?.send({ type, job: job.message.job });
  }

  return {
    run<Name extends keyof S>(
      task: Name,
      input: S[Name]['input'],
      { onProgress, paused = false }: RunOptions<S[Name]['progress']> = {},
    ): Promise<S[Name]['output']> {
      job?.reject(new Cancelled());
      return new Promise((resolve, reject) => {
        jobs += 1;
        const watched = onProgress !== undefined;
        const message: Start<S, Name> = { type: 'start', job: jobs, task, input, paused, watched };
        job = {
          message,
          progress: onProgress && ((progress) => onProgress(received(progress))),
          resolve: (output) => resolve(received(output)),
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

/**
 * What a worker sent of a job, as the job's task has it. Both sides are built from one table of tasks, but a compiler does
 * not see across: here, and nowhere else, it is taken at its word.
 */
function received<Value>(value: unknown): Value {
  return value as Value;
}

function asFailure(error: unknown, { notStarted }: Sentences): WorkerFailure {
  if (error instanceof WorkerFailure) return error;
  return new WorkerFailure(notStarted(error instanceof Error ? error.message : String(error)));
}
