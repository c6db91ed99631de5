/** What a task yields: what it has to show, what it waits for, or nothing. */
export type Step<Progress> = (() => Progress) | Promise<void> | null;

/**
 * A task is a generator: each `yield` is one step that a reader may want to see, as a function that pictures it
 * (called only when the picture is really sent), or null where there is nothing to see but a message may wait, or a promise
 * that it waits for. Pausing is not asking for the next one. Between two of them lie at most 16 ms of work (tasks/work.ts).
 */
export type Task<Input, Progress, Output> = (input: Input) => Generator<Step<Progress>, Output, void>;

/** What a task takes, what it shows on its way, and what it gives. */
export interface Signature {
  readonly input: unknown;
  readonly progress: unknown;
  readonly output: unknown;
}

/** What workers of one kind can do: signatures by the task's name. */
export type Signatures = Readonly<Record<string, Signature>>;

/** The signatures of a table of tasks. */
export type SignaturesOf<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends Task<infer Input, infer Progress, infer Output>
    ? { readonly input: Input; readonly progress: Progress; readonly output: Output }
    : never;
};

/** The tasks of these signatures. */
export type TaskTable<S extends Signatures> = {
  readonly [Name in keyof S]: Task<S[Name]['input'], S[Name]['progress'], S[Name]['output']>;
};

/** Asks for a task by its name: functions do not cross. */
export type Start<S extends Signatures, Name extends keyof S = keyof S> = {
  readonly [Each in Name]: {
    readonly type: 'start';
    readonly job: number;
    readonly task: Each;
    readonly input: S[Each]['input'];
    readonly paused: boolean;
    /** Whether anybody looks at its progress. */
    readonly watched: boolean;
    /** A row of many, for which nobody waits by itself: the worker's other jobs go first. */
    readonly background: boolean;
  };
}[Name];

/** What a page says to a worker. Its jobs take turns; `step` asks a paused one for the next step that can be seen. */
export type ToWorker<S extends Signatures> =
  | Start<S>
  | { readonly type: 'pause' | 'resume' | 'step' | 'cancel'; readonly job: number };

/** What a worker says to its page. What it tells of a job is of the types of the task that the job named. */
export type FromWorker =
  /** `engine` is the one that trains there: the readable reference where the fast kernel cannot run. */
  | { readonly type: 'ready'; readonly engine: 'kernel' | 'reference' }
  | { readonly type: 'progress'; readonly job: number; readonly progress: unknown }
  | { readonly type: 'done'; readonly job: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly job: number; readonly message: string }
  /** The answer to every `cancel`: the worker has let go of the job. */
  | { readonly type: 'cancelled'; readonly job: number };
