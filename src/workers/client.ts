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
}

interface Job {
  readonly number: number;
  readonly task: string;
  readonly input: unknown;
  readonly progress: (progress: unknown) => void;
  readonly resolve: (output: unknown) => void;
  readonly reject: (reason: Cancelled | WorkerFailure) => void;
  paused: boolean;
  repeated: boolean;
}

/** Makes a client; its worker starts with the first `run` and is kept for the next ones. */
export function createClient({ spawn = spawnWorker, startTimeout = 30_000 }: ClientOptions = {}): Client {
  let connection: Connection | null = null;
  let starting: ReturnType<typeof setTimeout> | undefined;
  let job: Job | null = null;
  let jobs = 0;

  function disconnect(): void {
    clearTimeout(starting);
    connection?.close();
    connection = null;
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
      const { number, task, input, paused } = started;
      connection.send({ type: 'start', job: number, task, input, paused });
    } catch (error) {
      settle(started)?.reject(asFailure(error));
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
    const detail = reason === '' ? '' : ` (${reason})`;
    settle(job)?.reject(
      new WorkerFailure(`The figure’s worker stopped twice${detail}; reload the page to try again.`),
    );
  }

  function receive(message: FromWorker): void {
    if (message.type === 'ready') {
      clearTimeout(starting);
      return;
    }
    if (job === null || message.job !== job.number) return;
    switch (message.type) {
      case 'progress':
        job.progress(message.progress);
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
    const cancelled = job;
    job = null;
    connection?.send({ type: 'cancel', job: cancelled.number });
    cancelled.reject(new Cancelled());
  }

  function command(type: 'pause' | 'resume' | 'step'): void {
    if (job === null) return;
    if (type !== 'step') job.paused = type === 'pause';
    connection?.send({ type, job: job.number });
  }

  return {
    run<Progress, Output>(task: string, input: unknown, options: RunOptions<Progress> = {}): Promise<Output> {
      job?.reject(new Cancelled());
      return new Promise<Output>((resolve, reject) => {
        jobs += 1;
        job = {
          number: jobs,
          task,
          input,
          progress: (progress) => options.onProgress?.(progress as Progress),
          resolve: (output) => resolve(output as Output),
          reject,
          paused: options.paused ?? false,
          repeated: false,
        };
        start(job);
      });
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

function asFailure(error: unknown): WorkerFailure {
  if (error instanceof WorkerFailure) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new WorkerFailure(`The figure’s worker could not be started (${detail}); its still picture stays.`);
}
