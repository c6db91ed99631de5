import { describe, expect, it } from 'vitest';
import { createDriver } from './driver.ts';
import type { FromWorker, Signatures, SignaturesOf, Start, Task, TaskTable } from './protocol.ts';

/** What most of these workers can do. */
type Counting = SignaturesOf<{ count: Task<number, number, string> }>;

/** A clock that moves only when a task says so, and an event loop that turns only when asked. */
function stage<S extends Signatures>(tasks: TaskTable<S>, clock = { now: 0 }) {
  const posted: FromWorker[] = [];
  const queue: (() => void)[] = [];
  const receive = createDriver<S>({
    tasks,
    post: (message) => posted.push(message),
    now: () => clock.now,
    later: (callback) => queue.push(callback),
  });
  return {
    posted,
    receive,
    turn: () => queue.shift()?.(),
    turnAll() {
      while (queue.length > 0) queue.shift()?.();
    },
  };
}

/** Counts to its input, each step taking `duration` of the clock. */
function counting(clock: { now: number }, duration: number): Task<number, number, string> {
  return function* count(last) {
    for (let n = 1; n <= last; n += 1) {
      clock.now += duration;
      yield () => n;
    }
    return 'counted';
  };
}

const start = (job: number, input: number, options: Partial<Start<Counting>> = {}): Start<Counting> => ({
  type: 'start',
  job,
  task: 'count',
  input,
  paused: false,
  watched: true,
  background: false,
  ...options,
});

/** What a driver said, in short: a job's pictures as numbers. */
const said = (posted: readonly FromWorker[]) =>
  posted.map((message) => (message.type === 'progress' ? message.progress : message.type));

describe('driver', () => {
  it('sends pictures at most thirty times a second, and the last one always', () => {
    const clock = { now: 0 };
    const { posted, receive, turnAll } = stage<Counting>({ count: counting(clock, 10) }, clock);
    receive(start(1, 10));
    turnAll();
    expect(said(posted)).toEqual([1, 5, 9, 10, 'done']);
    expect(posted.at(-1)).toEqual({ type: 'done', job: 1, output: 'counted' });
  });

  it('returns to the event loop between turns, so that a cancellation is seen', () => {
    const clock = { now: 0 };
    const { posted, receive, turn, turnAll } = stage<Counting>({ count: counting(clock, 5) }, clock);
    receive(start(1, 1000));
    turn();
    receive({ type: 'cancel', job: 1 });
    receive(start(2, 2));
    turnAll();
    expect(posted.filter(({ type }) => type === 'done')).toEqual([
      { type: 'done', job: 2, output: 'counted' },
    ]);
    expect(clock.now).toBeLessThan(50);
  });

  it('lets jobs take turns', () => {
    const clock = { now: 0 };
    const { posted, receive, turnAll } = stage<Counting>({ count: counting(clock, 6) }, clock);
    receive(start(1, 4));
    receive(start(2, 2));
    turnAll();
    // Two steps a turn; the end of a task, which costs no time here, comes with the next one.
    expect(
      posted.filter(({ type }) => type === 'done').map((message) => 'job' in message && message.job),
    ).toEqual([2, 1]);
    expect(clock.now).toBe(36);
  });

  it('gives the background a turn only when no other job wants it', () => {
    const clock = { now: 0 };
    const { posted, receive, turn, turnAll } = stage<Counting>({ count: counting(clock, 40) }, clock);
    receive(start(1, 3, { background: true }));
    turn();
    receive(start(2, 10, { paused: true }));
    turn();
    receive({ type: 'step', job: 2 });
    receive(start(3, 2));
    turnAll();
    // The paused job goes no further than it is asked to.
    expect(posted.map((message) => ('job' in message ? `${message.job} ${message.type}` : ''))).toEqual([
      '1 progress',
      '1 progress',
      '2 progress',
      '3 progress',
      '3 progress',
      '3 done',
      '1 progress',
      '1 done',
    ]);
  });

  it('starts paused, steps, resumes, pauses and cancels', () => {
    const clock = { now: 0 };
    const { posted, receive, turn, turnAll } = stage<Counting>({ count: counting(clock, 5) }, clock);
    receive(start(1, 1000, { paused: true }));
    turnAll();
    expect(posted).toEqual([]);
    receive({ type: 'step', job: 1 });
    receive({ type: 'step', job: 1 });
    turnAll();
    expect(said(posted)).toEqual([1, 2]);
    receive({ type: 'resume', job: 1 });
    turn();
    receive({ type: 'pause', job: 1 });
    turnAll();
    const last = clock.now / 5;
    expect(posted.at(-1)).toEqual({ type: 'progress', job: 1, progress: last });
    receive({ type: 'cancel', job: 1 });
    expect(posted.at(-1)).toEqual({ type: 'cancelled', job: 1 });
    receive({ type: 'resume', job: 1 });
    turnAll();
    expect(clock.now / 5).toBe(last);
  });

  it('steps to what can be seen, and looks at its messages on the way', () => {
    const clock = { now: 0 };
    const slow: Task<null, string, string> = function* slow() {
      for (const name of ['first', 'second']) {
        for (let part = 0; part < 3; part += 1) {
          clock.now += 15;
          yield null;
        }
        yield () => name;
      }
      return 'over';
    };
    const { posted, receive, turn, turnAll } = stage<SignaturesOf<{ slow: typeof slow }>>({ slow }, clock);
    receive({ ...start(1, 0), task: 'slow', input: null, paused: true });
    receive({ type: 'step', job: 1 });
    turn();
    expect(clock.now).toBe(15);
    turnAll();
    expect(said(posted)).toEqual(['first']);
    receive({ type: 'step', job: 1 });
    turn();
    receive({ type: 'cancel', job: 1 });
    turnAll();
    expect(said(posted)).toEqual(['first', 'cancelled']);
    expect(clock.now).toBe(60);
  });

  it('says what went wrong in a task, and which tasks there are', () => {
    const broken: Task<null, number, never> = function* fail() {
      yield () => 0;
      throw new Error('x: expected 1, received 2');
    };
    const { posted, receive, turnAll } = stage<SignaturesOf<{ broken: typeof broken }>>({ broken });
    const asked = { ...start(1, 0), input: null } as const;
    receive({ ...asked, task: 'broken' });
    turnAll();
    // From a page of another build.
    receive(JSON.parse(JSON.stringify({ ...asked, job: 2, task: 'toString' })));
    expect(posted.filter((message) => message.type === 'failed')).toEqual([
      { type: 'failed', job: 1, message: 'x: expected 1, received 2' },
      { type: 'failed', job: 2, message: 'task: expected one of broken, received "toString"' },
    ]);
  });

  it('waits for what a task has asked for, and lets others go on', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const waiting: Task<string, string, string> = function* waiting(name) {
      if (name === 'late') yield promise;
      yield () => name;
      return name;
    };
    const { posted, receive, turnAll } = stage<SignaturesOf<{ waiting: typeof waiting }>>({ waiting });
    const asked = { ...start(1, 0), task: 'waiting' } as const;
    receive({ ...asked, input: 'late' });
    receive({ ...asked, job: 2, input: 'early' });
    turnAll();
    expect(said(posted)).toEqual(['early', 'done']);
    resolve();
    await promise;
    turnAll();
    expect(said(posted)).toEqual(['early', 'done', 'late', 'done']);
  });

  it('says so where what a task has asked for does not come, unless it was cancelled meanwhile', async () => {
    const { promise, reject } = Promise.withResolvers<void>();
    const waiting: Task<null, null, null> = function* waiting() {
      yield promise;
      return null;
    };
    const { posted, receive, turnAll } = stage<SignaturesOf<{ waiting: typeof waiting }>>({ waiting });
    const asked = { ...start(1, 0), task: 'waiting', input: null } as const;
    receive(asked);
    receive({ ...asked, job: 2 });
    turnAll();
    receive({ type: 'cancel', job: 2 });
    reject(new Error('no connection'));
    await expect(promise).rejects.toThrow('no connection');
    turnAll();
    expect(posted).toEqual([
      { type: 'cancelled', job: 2 },
      { type: 'failed', job: 1, message: 'no connection' },
    ]);
  });

  it('pictures nothing where nobody looks', () => {
    const clock = { now: 0 };
    const { posted, receive, turnAll } = stage<Counting>({ count: counting(clock, 10) }, clock);
    receive(start(1, 10, { watched: false }));
    turnAll();
    expect(posted).toEqual([{ type: 'done', job: 1, output: 'counted' }]);
  });

  it('hands buffers over', () => {
    const transfers: ArrayBuffer[][] = [];
    const values = new Float32Array(2);
    const give: Task<null, number, unknown> = function* give() {
      yield () => 0;
      return { rows: [{ values }], numbers: [1, 2] };
    };
    const receive = createDriver<SignaturesOf<{ give: typeof give }>>({
      tasks: { give },
      post: (_message, transfer) => transfers.push(transfer),
      now: () => 0,
      later: (callback) => callback(),
    });
    receive({ ...start(1, 0), task: 'give', input: null });
    expect(transfers.at(-1)).toEqual([values.buffer]);
  });
});
