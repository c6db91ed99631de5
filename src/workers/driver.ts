import type { FromWorker, Signatures, Start, TaskTable, ToWorker } from './protocol.ts';

/** How long a worker computes before it looks at its messages again, in milliseconds. */
const chunkDuration = 12;

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
  readonly steps: Generator<() => unknown, unknown, void>;
  paused: boolean;
  readonly watched: boolean;
  /** The newest picture that has not been sent. */
  unseen: (() => unknown) | null;
  pictured: number;
}

/**
 * Runs one task at a time, step by step, and returns to the event loop between chunks, so that a pause, a
 * cancellation or a newer start is seen at once. Returns the function that takes the page's messages.
 */
export function createDriver<S extends Signatures>({
  tasks,
  post,
  now,
  later,
}: Surroundings<S>): (message: ToWorker<S>) => void {
  let job: Job | null = null;
  let scheduled = false;

  function schedule(): void {
    if (scheduled || job === null || job.paused) return;
    scheduled = true;
    later(() => {
      scheduled = false;
      if (job !== null && !job.paused) chunk(job);
      schedule();
    });
  }

  function chunk(running: Job): void {
    const end = now() + chunkDuration;
    do {
      advance(running);
      if (job === running && now() - running.pictured >= pictureInterval) picture(running);
    } while (job === running && now() < end);
  }

  function advance(running: Job): void {
    attempt(running, () => {
      const step = running.steps.next();
      if (!step.done) {
        if (running.watched) running.unseen = step.value;
        return;
      }
      picture(running);
      if (job !== running) return;
      job = null;
      post({ type: 'done', job: running.number, output: step.value }, transferables(step.value));
    });
  }

  function picture(running: Job): void {
    attempt(running, () => {
      if (running.unseen === null) return;
      const progress = running.unseen();
      running.unseen = null;
      running.pictured = now();
      post({ type: 'progress', job: running.number, progress }, transferables(progress));
    });
  }

  /** What a task throws is the job's failure, not the worker's. */
  function attempt(running: Job, action: () => void): void {
    try {
      action();
    } catch (error) {
      job = null;
      post({ type: 'failed', job: running.number, message: messageOf(error) }, []);
    }
  }

  function start<Name extends keyof S>(message: Start<S, Name>): void {
    const { job: number, task, input, paused, watched } = message;
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
    job = {
      number,
      steps: tasks[task](input),
      paused,
      watched,
      unseen: null,
      pictured: Number.NEGATIVE_INFINITY,
    };
    schedule();
  }

  return (message) => {
    if (message.type === 'start') {
      job = null;
      start(message);
      return;
    }
    if (message.type === 'cancel') {
      if (job?.number === message.job) job = null;
      post({ type: 'cancelled', job: message.job }, []);
      return;
    }
    if (job === null || job.number !== message.job) return;
    switch (message.type) {
      case 'pause':
        job.paused = true;
        picture(job);
        break;
      case 'resume':
        job.paused = false;
        schedule();
        break;
      case 'step': {
        const stepped = job;
        advance(stepped);
        if (job === stepped) picture(stepped);
        break;
      }
    }
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
