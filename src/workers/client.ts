import { Cancelled } from './failure.ts';
import { createJob, type Job } from './job.ts';
import type { Signatures } from './protocol.ts';

export interface RunOptions<Progress> {
  readonly onProgress?: (progress: Progress) => void;
  /** Starts paused, before the first step. */
  readonly paused?: boolean;
}

/** One caller's line to a pool, which has one job there at a time: a newer `run` replaces the older one. */
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
  /** Has a worker started, unless one is free: what it is to do is soon known. */
  expect(): void;
  pause(): void;
  resume(): void;
  /** One step of a paused job. */
  step(): void;
  cancel(): void;
  /** Cancels, and expects nothing more. */
  dispose(): void;
}

/** What a client asks of its pool. */
export interface Jobs<S extends Signatures> {
  /** A number that no other job has. */
  nextNumber(): number;
  begin(job: Job<S>): void;
  tell(job: Job<S>, command: 'pause' | 'resume' | 'step'): void;
  stop(job: Job<S>): void;
  /** Keeps a worker for whoever expects a job of its own, until it comes or is forgotten. */
  expect(whoever: object): void;
  forget(whoever: object): void;
}

export function createClient<S extends Signatures>(jobs: Jobs<S>): Client<S> {
  let job: Job<S> | null = null;

  // Cancelled or replaced, it is stopped in the same way.
  function cancel(): void {
    if (job === null) return;
    const stopped = job;
    job = null;
    jobs.stop(stopped);
    stopped.reject(new Cancelled());
  }

  function command(type: 'pause' | 'resume' | 'step'): void {
    if (job !== null) jobs.tell(job, type);
  }

  const client: Client<S> = {
    run<Name extends keyof S>(
      task: Name,
      input: S[Name]['input'],
      { onProgress, paused = false }: RunOptions<S[Name]['progress']> = {},
    ): Promise<S[Name]['output']> {
      cancel();
      jobs.forget(client);
      return new Promise((resolve, reject) => {
        const started = createJob<S, Name>(jobs.nextNumber(), task, input, {
          paused,
          background: false,
          onProgress,
          resolve(output) {
            if (job === started) job = null;
            resolve(output);
          },
          reject(reason) {
            if (job === started) job = null;
            reject(reason);
          },
        });
        job = started;
        jobs.begin(started);
      });
    },
    expect: () => jobs.expect(client),
    pause: () => command('pause'),
    resume: () => command('resume'),
    step: () => command('step'),
    cancel,
    dispose() {
      cancel();
      jobs.forget(client);
    },
  };
  return client;
}
