import type { Cancelled, WorkerFailure } from './failure.ts';
import type { Signatures, Start } from './protocol.ts';

/** What a pool has to do, until it is done, has failed or is stopped. */
export interface Job<S extends Signatures> {
  /** `paused` is what it was when it was asked for. */
  readonly message: Start<S>;
  readonly progress: ((progress: unknown) => void) | undefined;
  readonly resolve: (output: unknown) => void;
  readonly reject: (reason: Cancelled | WorkerFailure) => void;
  paused: boolean;
  /** Whether a worker died of it, or beside it, once. */
  repeated: boolean;
}

interface JobOptions<Progress, Output> {
  readonly paused: boolean;
  readonly background: boolean;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly resolve: (output: Output) => void;
  readonly reject: (reason: Cancelled | WorkerFailure) => void;
}

export function createJob<S extends Signatures, Name extends keyof S>(
  number: number,
  task: Name,
  input: S[Name]['input'],
  options: JobOptions<S[Name]['progress'], S[Name]['output']>,
): Job<S> {
  const { paused, background, onProgress, resolve, reject } = options;
  const watched = onProgress !== undefined;
  const message: Start<S, Name> = { type: 'start', job: number, task, input, paused, watched, background };
  return {
    message,
    progress: onProgress && ((progress) => onProgress(received(progress))),
    resolve: (output) => resolve(received(output)),
    reject,
    paused,
    repeated: false,
  };
}

/**
 * What a worker sent of a job, as the job's task has it. Both sides are built from one table of tasks, but a compiler does
 * not see across: here, and nowhere else, it is taken at its word.
 */
function received<Value>(value: unknown): Value {
  return value as Value;
}
