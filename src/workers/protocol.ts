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
    }
  | { readonly type: 'pause' | 'resume' | 'step' | 'cancel'; readonly job: number };

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly job: number; readonly progress: unknown }
  | { readonly type: 'done'; readonly job: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly job: number; readonly message: string };

/**
 * A task is a generator: each `yield` is one step that a reader may want to see, as a function that pictures it
 * (called only when the picture is really sent). Pausing is not asking for the next one.
 */
export type Task<Input, Progress, Output> = (input: Input) => Generator<() => Progress, Output, void>;
