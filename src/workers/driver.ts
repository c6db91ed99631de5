import type { FromWorker, Signatures, Start, Task, TaskTable, ToWorker } from './protocol.ts';

/** How long a worker computes before it looks at its messages again, in milliseconds. */
const turnDuration = 12;

/** The shortest time between two pictures of a running task, in milliseconds. */
const pictureInterval = 33;

export interface Surroundings<S extends Signatures> {
  readonly tasks: TaskTable<S>;
  post(message: FromWorker, transfer: ArrayBuffer[]): void;
  /** Milliseconds from any start. */
  now(): number;
  /** Calls back after messages that wait have been handed over. */
  later(callback: () => void): void;
}

interface Job {
  readonly number: number;
  readonly steps: ReturnType<Task<unknown, unknown, unknown>>;
  readonly watched: boolean;
  readonly background: boolean;
  paused: boolean;
  /** For what it asked to have come. */
  waiting: boolean;
  /** Steps that were asked for one by one, and are not made yet. */
  owed: number;
  /** The newest picture that has not been sent. */
  unseen: (() => unknown) | null;
  pictured: number;
}

/**
 * Runs tasks by turns, step by step, and returns to the event loop after every turn, so that a pause, a cancellation or a
 * newer job is seen at once. Jobs in the background have a turn when no other job wants it. Returns the function that
 * takes the page's messages.
 */
export function createDriver<S extends Signatures>({
  tasks,
  post,
  now,
  later,
}: Surroundings<S>): (message: ToWorker<S>) => void {
  /** Whoever had the last turn comes last. */
  const jobs = new Map<number, Job>();
  let scheduled = false;

  /** Whether a job is there still, and has something to do. */
  const wantsTurn = (job: Job): boolean =>
    jobs.get(job.number) === job && !job.waiting && (!job.paused || job.owed > 0);

  function nextJob(): Job | undefined {
    const waiting = [...jobs.values()].filter(wantsTurn);
    return waiting.find(({ background }) => !background) ?? waiting[0];
  }

  function schedule(): void {
    if (scheduled || nextJob() === undefined) return;
    scheduled = true;
    later(() => {
      scheduled = false;
      const job = nextJob();
      if (job !== undefined) takeTurn(job);
      schedule();
    });
  }

  function takeTurn(job: Job): void {
    jobs.delete(job.number);
    jobs.set(job.number, job);
    const end = now() + turnDuration;
    do advance(job);
    while (wantsTurn(job) && now() < end);
  }

  function advance(job: Job): void {
    attempt(job, () => {
      const step = job.steps.next();
      if (step.done) {
        picture(job);
        jobs.delete(job.number);
        post({ type: 'done', job: job.number, output: step.value }, transferables(step.value));
        return;
      }
      if (step.value === null) return;
      if (step.value instanceof Promise) {
        wait(job, step.value);
        return;
      }
      if (job.watched) job.unseen = step.value;
      const isOwed = job.owed > 0;
      if (isOwed) job.owed -= 1;
      if (isOwed || now() - job.pictured >= pictureInterval) picture(job);
    });
  }

  function wait(job: Job, promise: Promise<void>): void {
    job.waiting = true;
    promise.then(
      () => {
        job.waiting = false;
        schedule();
      },
      (error) => {
        if (jobs.get(job.number) === job) fail(job, error);
      },
    );
  }

  function picture(job: Job): void {
    if (job.unseen === null) return;
    const progress = job.unseen();
    job.unseen = null;
    job.pictured = now();
    post({ type: 'progress', job: job.number, progress }, transferables(progress));
  }

  /** What a task throws is the job's failure, not the worker's. */
  function attempt(job: Job, action: () => void): void {
    try {
      action();
    } catch (error) {
      fail(job, error);
    }
  }

  function fail(job: Job, error: unknown): void {
    jobs.delete(job.number);
    post({ type: 'failed', job: job.number, message: messageOf(error) }, []);
  }

  function start<Name extends keyof S>(message: Start<S, Name>): void {
    const { job: number, task, input, paused, watched, background } = message;
    // A page that is older than its worker may name a task that is no more.
    if (!Object.hasOwn(tasks, task)) {
      const expected = Object.keys(tasks).join(', ');
      const received = JSON.stringify(task);
      post(
        { type: 'failed', job: number, message: `task: expected one of ${expected}, received ${received}` },
        [],
      );
      return;
    }
    jobs.set(number, {
      number,
      steps: tasks[task](input),
      watched,
      background,
      paused,
      waiting: false,
      owed: 0,
      unseen: null,
      pictured: Number.NEGATIVE_INFINITY,
    });
    schedule();
  }

  return (message) => {
    if (message.type === 'start') {
      start(message);
      return;
    }
    const job = jobs.get(message.job);
    switch (message.type) {
      case 'cancel':
        jobs.delete(message.job);
        post({ type: 'cancelled', job: message.job }, []);
        return;
      case 'pause':
        if (job === undefined) return;
        job.paused = true;
        attempt(job, () => picture(job));
        return;
      case 'resume':
        if (job !== undefined) job.paused = false;
        break;
      case 'step':
        if (job !== undefined) job.owed += 1;
        break;
    }
    schedule();
  };
}

/** The buffers of a message: they are handed over rather than copied, so a picture makes its arrays anew. */
function transferables(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (Array.isArray(value)) {
    // Lists of numbers hold no buffers, and are the long ones.
    if (typeof value[0] === 'object') for (const item of value) transferables(item, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) transferables(item, found);
  }
  return [...found];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
