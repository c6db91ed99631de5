/**
 * What crosses between a page and a worker. A worker runs one task at a time; a newer `start` ends the older
 * one (latest wins). Tasks are named by id: functions do not cross.
 */
export type ToWorker =
  | {
      readonly type: 'start';
      readonly job: number;
      readonly task: string;
      readonly input: unknown;
      readonly paused: boolean;
      /** Whether anybody looks at its progress. */
      readonly watched: boolean;
    }
  | { readonly type: 'pause' | 'resume' | 'step' | 'cancel'; readonly job: number };

export type FromWorker =
  /** `engine` is the one that trains there: the readable reference where the fast kernel cannot run. */
  | { readonly type: 'ready'; readonly engine: 'kernel' | 'reference' }
  | { readonly type: 'progress'; readonly job: number; readonly progress: unknown }
  | { readonly type: 'done'; readonly job: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly job: number; readonly message: string }
  /** The answer to every `cancel`: the worker is free. */
  | { readonly type: 'cancelled'; readonly job: number };

/**
 * A task is a generator: each `yield` is one step that a reader may want to see, as a function that pictures it
 * (called only when the picture is really sent). Pausing is not asking for the next one.
 */
export type Task<Input, Progress, Output> = (input: Input) => Generator<() => Progress, Output, void>;
