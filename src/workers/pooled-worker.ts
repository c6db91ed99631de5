import type { Connection, Spawn } from './connection.ts';
import { WorkerFailure } from './failure.ts';
import type { Job } from './job.ts';
import type { FromWorker, Signatures } from './protocol.ts';

/** Milliseconds that a worker may take to answer a cancellation before it is ended. */
export const cancelTimeout = 100;

/** The same where other jobs are with it, which begin anew when it ends: a busy machine is no reason to lose them. */
export const sharedCancelTimeout = 1000;

/** That a worker has not said that it is ready, in the time that it had. */
export const silence = Symbol('silence');

/** Why a worker died: what was said of it, possibly '', or that nothing was heard of it. */
export type Death = string | typeof silence;

/** One worker of a pool, and the jobs that are with it. */
export interface PooledWorker<S extends Signatures> {
  readonly jobs: ReadonlySet<Job<S>>;
  begin(job: Job<S>): void;
  tell(job: Job<S>, command: 'pause' | 'resume' | 'step'): void;
  /** Takes a job away, however busy the worker is with it. */
  stop(job: Job<S>): void;
  /** Ends the worker at once. */
  close(): void;
}

interface PooledWorkerOptions<S extends Signatures> {
  readonly spawn: Spawn<S>;
  readonly startTimeout: number;
  readonly onReady: (engine: 'kernel' | 'reference') => void;
  /** A job is done or has failed; its promise is answered. */
  readonly onFree: () => void;
  /** The worker is no more. `death` says why it died, or is null where it was ended because it did not let go of a job. */
  readonly onEnd: (undone: readonly Job<S>[], death: Death | null) => void;
}

/** Starts a worker. Throws where there can be none. */
export function createPooledWorker<S extends Signatures>({
  spawn,
  startTimeout,
  onReady,
  onFree,
  onEnd,
}: PooledWorkerOptions<S>): PooledWorker<S> {
  const jobs = new Set<Job<S>>();
  /** By number, the jobs that the worker was told to let go of. */
  const leaving = new Map<number, ReturnType<typeof setTimeout>>();
  let isReady = false;
  // A worker that is ended may still have messages on their way.
  let isOpen = true;
  const connection: Connection<S> = spawn({
    message: (message) => {
      if (isOpen) receive(message);
    },
    death: (reason) => {
      if (isOpen) end(reason);
    },
  });
  const starting = setTimeout(() => end(silence), startTimeout);

  function close(): void {
    isOpen = false;
    clearTimeout(starting);
    for (const timer of leaving.values()) clearTimeout(timer);
    connection.close();
  }

  function end(death: Death | null): void {
    close();
    const undone = [...jobs];
    jobs.clear();
    onEnd(undone, death);
  }

  /** Takes the job of a number, whose promise is then answered. */
  function take(number: number): Job<S> | undefined {
    const job = find(number);
    if (job === undefined) return;
    jobs.delete(job);
    return job;
  }

  const find = (number: number): Job<S> | undefined =>
    [...jobs].find(({ message }) => message.job === number);

  function receive(message: FromWorker): void {
    switch (message.type) {
      case 'ready':
        isReady = true;
        clearTimeout(starting);
        onReady(message.engine);
        break;
      case 'cancelled':
        clearTimeout(leaving.get(message.job));
        leaving.delete(message.job);
        break;
      case 'progress':
        find(message.job)?.progress?.(message.progress);
        break;
      case 'done':
        take(message.job)?.resolve(message.output);
        onFree();
        break;
      case 'failed':
        take(message.job)?.reject(new WorkerFailure(message.message));
        onFree();
        break;
    }
  }

  return {
    jobs,
    begin(job) {
      connection.send({ ...job.message, paused: job.paused });
      jobs.add(job);
    },
    tell(job, type) {
      connection.send({ type, job: job.message.job });
    },
    stop(job) {
      const { job: number } = job.message;
      jobs.delete(job);
      connection.send({ type: 'cancel', job: number });
      // A worker that is still loading has begun nothing, and sees the cancellation before it does.
      if (!isReady) return;
      const timeout = jobs.size === 0 ? cancelTimeout : sharedCancelTimeout;
      leaving.set(
        number,
        setTimeout(() => end(null), timeout),
      );
    },
    close,
  };
}
