import { describe, expect, it, vi } from 'vitest';
import { Cancelled, type Client, createClient, WorkerFailure } from './client.ts';
import { type Listener, type Spawn, spawnWorker } from './connection.ts';
import { createDriver } from './driver.ts';
import { createPool } from './pool.ts';
import type { FromWorker, Signatures, SignaturesOf, Start, Task, TaskTable, ToWorker } from './protocol.ts';

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

const start = (job: number, input: number, paused = false, watched = true): Start<Counting> => ({
  type: 'start',
  job,
  task: 'count',
  input,
  paused,
  watched,
});

/** As a pool starts it, or a client whose page looks at no progress. */
const startUnseen = (job: number, input: number, paused = false) => start(job, input, paused, false);

describe('driver', () => {
  it('sends pictures at most thirty times a second, and the last one always', () => {
    const clock = { now: 0 };
    const { posted, receive, turnAll } = stage<Counting>({ count: counting(clock, 10) }, clock);
    receive(start(1, 10));
    turnAll();
    expect(posted.map((message) => (message.type === 'progress' ? message.progress : message.type))).toEqual([
      1,
      5,
      9,
      10,
      'done',
    ]);
    expect(posted.at(-1)).toEqual({ type: 'done', job: 1, output: 'counted' });
  });

  it('returns to the event loop between chunks, so that a newer start is seen', () => {
    const clock = { now: 0 };
    const { posted, receive, turn, turnAll } = stage<Counting>({ count: counting(clock, 5) }, clock);
    receive(start(1, 1000));
    turn();
    receive(start(2, 2));
    turnAll();
    expect(posted.filter((message) => message.type === 'done')).toEqual([
      { type: 'done', job: 2, output: 'counted' },
    ]);
    expect(clock.now).toBeLessThan(50);
  });

  it('starts paused, steps, resumes, pauses and cancels', () => {
    const clock = { now: 0 };
    const { posted, receive, turn, turnAll } = stage<Counting>({ count: counting(clock, 5) }, clock);
    receive(start(1, 1000, true));
    turnAll();
    expect(posted).toEqual([]);
    receive({ type: 'step', job: 1 });
    receive({ type: 'step', job: 1 });
    expect(posted.map((message) => message.type === 'progress' && message.progress)).toEqual([1, 2]);
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

  it('says what went wrong in a task, and which tasks there are', () => {
    const broken: Task<null, number, never> = function* fail() {
      yield () => 0;
      throw new Error('x: expected 1, received 2');
    };
    const { posted, receive, turnAll } = stage<SignaturesOf<{ broken: typeof broken }>>({ broken });
    const asked = { type: 'start', job: 1, input: null, paused: false, watched: true } as const;
    receive({ ...asked, task: 'broken' });
    turnAll();
    // From a page of another build.
    receive(JSON.parse(JSON.stringify({ ...asked, job: 2, task: 'toString' })));
    expect(posted.filter((message) => message.type === 'failed')).toEqual([
      { type: 'failed', job: 1, message: 'x: expected 1, received 2' },
      { type: 'failed', job: 2, message: 'task: expected one of broken, received "toString"' },
    ]);
  });

  it('pictures nothing where nobody looks', () => {
    const clock = { now: 0 };
    const { posted, receive, turnAll } = stage<Counting>({ count: counting(clock, 10) }, clock);
    receive(startUnseen(1, 10));
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
    receive({ type: 'start', job: 1, task: 'give', input: null, paused: false, watched: false });
    expect(transfers.at(-1)).toEqual([values.buffer]);
  });
});

/** Workers that a test plays itself. */
function fakes<S extends Signatures = Counting>() {
  const workers: { listener: Listener; sent: ToWorker<S>[]; closed: boolean }[] = [];
  const spawn: Spawn<S> = (listener) => {
    const worker = { listener, sent: [] as ToWorker<S>[], closed: false };
    workers.push(worker);
    return {
      send: (message) => worker.sent.push(message),
      close: () => {
        worker.closed = true;
      },
    };
  };
  const worker = (index: number) => {
    const found = workers[index];
    if (found === undefined) throw new Error(`worker ${index}: expected one of ${workers.length}`);
    return found;
  };
  return { workers, worker, spawn };
}

/** Workers that really run tasks, each on its own turn of the event loop. */
function living<S extends Signatures>(tasks: TaskTable<S>): Spawn<S> {
  return (listener) => {
    let open = true;
    const receive = createDriver<S>({
      tasks,
      post: (message) => queueMicrotask(() => open && listener.message(message)),
      now: () => performance.now(),
      later: (callback) => setTimeout(() => open && callback(), 0),
    });
    return {
      send: (message) => receive(message),
      close: () => {
        open = false;
      },
    };
  };
}

describe('client', () => {
  it('gives progress and the output', async () => {
    const { worker, spawn } = fakes();
    const client = createClient({ spawn });
    const seen: number[] = [];
    const output = client.run('count', 3, { onProgress: (n) => seen.push(n), paused: true });
    expect(worker(0).sent).toEqual([start(1, 3, true)]);
    worker(0).listener.message({ type: 'progress', job: 1, progress: 2 });
    worker(0).listener.message({ type: 'done', job: 1, output: 'counted' });
    worker(0).listener.message({ type: 'progress', job: 1, progress: 3 });
    await expect(output).resolves.toBe('counted');
    expect(seen).toEqual([2]);
    client.dispose();
    expect(worker(0).closed).toBe(true);
  });

  it('starts its worker when a run is expected, once, and runs on it', async () => {
    const { worker, workers, spawn } = fakes();
    const client = createClient({ spawn });
    client.expect();
    client.expect();
    expect(worker(0).sent).toEqual([]);
    const output = client.run('count', 1);
    worker(0).listener.message({ type: 'done', job: 1, output: 'counted' });
    await expect(output).resolves.toBe('counted');
    expect(workers).toHaveLength(1);
    client.dispose();
  });

  it('leaves it to the run to say why there can be no worker', async () => {
    const client = createClient<Counting>({
      spawn: () => {
        throw new WorkerFailure('no workers here');
      },
    });
    client.expect();
    await expect(client.run('count', 1)).rejects.toEqual(new WorkerFailure('no workers here'));
  });

  it('lets the latest win', async () => {
    const { worker, workers, spawn } = fakes();
    const client = createClient({ spawn });
    const first = client.run('count', 1);
    const second = client.run('count', 2);
    worker(0).listener.message({ type: 'done', job: 1, output: 'old' });
    worker(0).listener.message({ type: 'done', job: 2, output: 'new' });
    await expect(first).rejects.toBeInstanceOf(Cancelled);
    await expect(second).resolves.toBe('new');
    expect(workers).toHaveLength(1);
    client.dispose();
  });

  it('passes pause, resume, step and cancel on', async () => {
    const { worker, spawn } = fakes();
    const client = createClient({ spawn });
    const output = client.run('count', 1);
    client.pause();
    client.step();
    client.resume();
    client.cancel();
    client.pause();
    await expect(output).rejects.toBeInstanceOf(Cancelled);
    expect(
      worker(0)
        .sent.slice(1)
        .map((message) => message.type),
    ).toEqual(['pause', 'step', 'resume', 'cancel']);
    client.dispose();
  });

  it('repeats a job once when its worker dies, as paused as it was', async () => {
    const { worker, workers, spawn } = fakes();
    const client = createClient({ spawn });
    const output = client.run('count', 1);
    client.pause();
    worker(0).listener.death('out of memory');
    expect(worker(0).closed).toBe(true);
    expect(worker(1).sent).toEqual([startUnseen(1, 1, true)]);
    worker(0).listener.message({ type: 'done', job: 1, output: 'from the grave' });
    worker(1).listener.death('out of memory');
    await expect(output).rejects.toEqual(
      new WorkerFailure('The figure’s worker stopped twice (out of memory); reload the page to try again.'),
    );
    expect(workers).toHaveLength(2);
    const again = client.run('count', 1);
    worker(2).listener.message({ type: 'done', job: 2, output: 'well' });
    await expect(again).resolves.toBe('well');
    client.dispose();
  });

  it('says so when a task fails, and does not repeat it', async () => {
    const { worker, workers, spawn } = fakes();
    const client = createClient({ spawn });
    const output = client.run('count', 1);
    worker(0).listener.message({ type: 'failed', job: 1, message: 'x: expected 1, received 2' });
    await expect(output).rejects.toEqual(new WorkerFailure('x: expected 1, received 2'));
    expect(workers).toHaveLength(1);
    client.dispose();
  });

  it('says so when there can be no worker', async () => {
    const client = createClient<Counting>({
      spawn: () => {
        throw new TypeError('module workers are not supported');
      },
    });
    await expect(client.run('count', 1)).rejects.toEqual(
      new WorkerFailure(
        'The figure’s worker could not be started (module workers are not supported); its still picture stays.',
      ),
    );
    await expect(
      createClient({ spawn: spawnWorker }).run('rescue', {
        activation: { id: 'relu' },
        seed: 1,
        maximumSteps: 1,
      }),
    ).rejects.toThrow('This browser has no web workers');
  });

  it('says so when a worker never starts', async () => {
    vi.useFakeTimers();
    try {
      const { workers, spawn } = fakes();
      const output = createClient({ spawn, startTimeout: 100 }).run('count', 1);
      const failure = expect(output).rejects.toThrow('stopped twice (it did not start in time)');
      await vi.advanceTimersByTimeAsync(250);
      await failure;
      expect(workers.every((worker) => worker.closed)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('cancelling', () => {
  const job = (client: Client<Counting>, input: number) => client.run('count', input);

  it('keeps a worker that answers', async () => {
    vi.useFakeTimers();
    try {
      const { worker, workers, spawn } = fakes();
      const client = createClient({ spawn });
      const first = expect(job(client, 1)).rejects.toBeInstanceOf(Cancelled);
      worker(0).listener.message({ type: 'ready', engine: 'kernel' });
      client.cancel();
      await first;
      worker(0).listener.message({ type: 'cancelled', job: 1 });
      const second = job(client, 2);
      await vi.advanceTimersByTimeAsync(1000);
      worker(0).listener.message({ type: 'done', job: 2, output: 'counted' });
      await expect(second).resolves.toBe('counted');
      expect(workers).toHaveLength(1);
      client.dispose();
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends within 100 ms a worker that does not, and gives what comes next to a new one', async () => {
    vi.useFakeTimers();
    try {
      const { worker, spawn } = fakes();
      const client = createClient({ spawn });
      const first = expect(job(client, 1)).rejects.toBeInstanceOf(Cancelled);
      worker(0).listener.message({ type: 'ready', engine: 'kernel' });
      client.cancel();
      await first;
      const second = job(client, 2);
      await vi.advanceTimersByTimeAsync(100);
      expect(worker(0).closed).toBe(true);
      expect(worker(1).sent).toEqual([startUnseen(2, 2)]);
      worker(1).listener.message({ type: 'done', job: 2, output: 'counted' });
      await expect(second).resolves.toBe('counted');
      client.dispose();
    } finally {
      vi.useRealTimers();
    }
  });

  it('waits for a worker that is still loading', async () => {
    vi.useFakeTimers();
    try {
      const { worker, spawn } = fakes();
      const client = createClient({ spawn });
      const first = expect(job(client, 1)).rejects.toBeInstanceOf(Cancelled);
      client.cancel();
      await first;
      await vi.advanceTimersByTimeAsync(1000);
      expect(worker(0).closed).toBe(false);
      client.dispose();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('pool', () => {
  const square: Task<number, number, number> = function* square(n) {
    yield () => n;
    if (n < 0) throw new Error(`n: expected at least 0, received ${n}`);
    return n * n;
  };
  const endless: Task<number, number, never> = function* endless() {
    while (true) yield () => 0;
  };

  type SquareTasks = SignaturesOf<{ square: typeof square; endless: typeof endless }>;

  it('shares the inputs among its workers and keeps their order', async () => {
    const pool = createPool(3, { spawn: living<SquareTasks>({ square, endless }) });
    const rows: [number, number][] = [];
    const outputs = await pool.map('square', [5, 4, 3, 2, 1], {
      onRow: (index, output) => rows.push([index, output]),
    });
    expect(outputs).toEqual([25, 16, 9, 4, 1]);
    expect(rows.toSorted(([a], [b]) => a - b).map(([, output]) => output)).toEqual(outputs);
    expect(await pool.map('square', [])).toEqual([]);
    pool.dispose();
  });

  it('replaces a worker that dies, and repeats its run alone', async () => {
    const { worker, workers, spawn } = fakes();
    const pool = createPool(2, { spawn });
    const rows: [number, string][] = [];
    const outputs = pool.map('count', [1, 2, 3], {
      onRow: (index, output) => rows.push([index, output]),
    });
    worker(1).listener.message({ type: 'done', job: 1, output: 'B' });
    await vi.waitFor(() => expect(worker(1).sent).toHaveLength(2));
    worker(0).listener.death('out of memory');
    expect(worker(2).sent).toEqual([startUnseen(1, 1)]);
    worker(1).listener.message({ type: 'done', job: 2, output: 'C' });
    worker(2).listener.message({ type: 'done', job: 1, output: 'A' });
    await expect(outputs).resolves.toEqual(['A', 'B', 'C']);
    expect(rows).toEqual([
      [1, 'B'],
      [2, 'C'],
      [0, 'A'],
    ]);
    expect(workers).toHaveLength(3);
    pool.dispose();
  });

  it('is cancelled by its signal, by a newer map, and by a failure', async () => {
    const pool = createPool(2, { spawn: living<SquareTasks>({ square, endless }) });
    const controller = new AbortController();
    const aborted = pool.map('endless', [1, 2, 3], { signal: controller.signal });
    controller.abort();
    await expect(aborted).rejects.toBeInstanceOf(Cancelled);
    await expect(pool.map('endless', [1], { signal: controller.signal })).rejects.toBeInstanceOf(Cancelled);
    const replaced = pool.map('endless', [1, 2, 3]);
    const newer = pool.map('square', [2, 3, 4]);
    await expect(replaced).rejects.toBeInstanceOf(Cancelled);
    await expect(newer).resolves.toEqual([4, 9, 16]);
    await expect(pool.map('square', [1, -1, 2])).rejects.toEqual(
      new WorkerFailure('n: expected at least 0, received -1'),
    );
    pool.dispose();
  });
});
