import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Listener, type Spawn, spawnWorker } from './connection.ts';
import { createDriver } from './driver.ts';
import { Cancelled, WorkerFailure } from './failure.ts';
import { createPool, idleTimeout } from './pool.ts';
import { cancelTimeout, sharedCancelTimeout } from './pooled-worker.ts';
import type { Signatures, SignaturesOf, Task, TaskTable, ToWorker } from './protocol.ts';
import type { Tasks } from './tasks/index.ts';

/** What most of these workers can do. */
type Counting = SignaturesOf<{ count: Task<number, number, string> }>;

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

/** A worker's messages in short: what it was told to do with which job. */
const told = ({ sent }: { readonly sent: readonly ToWorker<Counting>[] }) =>
  sent.map(({ type, job }) => `${type} ${job}`);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a client of a pool', () => {
  it('gives progress and the output', async () => {
    const { worker, spawn } = fakes();
    const pool = createPool(2, { spawn });
    const client = pool.client();
    const seen: number[] = [];
    const output = client.run('count', 3, { onProgress: (n) => seen.push(n), paused: true });
    expect(worker(0).sent).toEqual([
      { type: 'start', job: 1, task: 'count', input: 3, paused: true, watched: true, background: false },
    ]);
    worker(0).listener.message({ type: 'progress', job: 1, progress: 2 });
    worker(0).listener.message({ type: 'done', job: 1, output: 'counted' });
    worker(0).listener.message({ type: 'progress', job: 1, progress: 3 });
    await expect(output).resolves.toBe('counted');
    expect(seen).toEqual([2]);
    pool.dispose();
    expect(worker(0).closed).toBe(true);
  });

  it('has its worker started when a run is expected, once, and runs on it', async () => {
    const { worker, workers, spawn } = fakes();
    const pool = createPool(2, { spawn });
    const [client, other] = [pool.client(), pool.client()];
    client.expect();
    client.expect();
    expect(workers).toHaveLength(1);
    expect(worker(0).sent).toEqual([]);
    // A worker that is expected by one is not another's.
    other.expect();
    expect(workers).toHaveLength(2);
    const output = client.run('count', 1);
    worker(0).listener.message({ type: 'done', job: 1, output: 'counted' });
    await expect(output).resolves.toBe('counted');
    expect(workers).toHaveLength(2);
    pool.dispose();
  });

  it('leaves it to the run to say why there can be no worker', async () => {
    const client = createPool<Counting>(1, {
      spawn: () => {
        throw new WorkerFailure('no workers here');
      },
    }).client();
    client.expect();
    await expect(client.run('count', 1)).rejects.toEqual(new WorkerFailure('no workers here'));
  });

  it('passes pause, resume, step and cancel on', async () => {
    const { worker, spawn } = fakes();
    const pool = createPool(1, { spawn });
    const client = pool.client();
    const output = client.run('count', 1);
    client.pause();
    client.step();
    client.resume();
    client.cancel();
    client.pause();
    await expect(output).rejects.toBeInstanceOf(Cancelled);
    expect(told(worker(0))).toEqual(['start 1', 'pause 1', 'step 1', 'resume 1', 'cancel 1']);
    pool.dispose();
  });

  it('repeats a job once when its worker dies, as paused as it was', async () => {
    const { worker, workers, spawn } = fakes();
    const pool = createPool(1, { spawn });
    const client = pool.client();
    const output = client.run('count', 1);
    client.pause();
    worker(0).listener.death('out of memory');
    expect(worker(0).closed).toBe(true);
    expect(worker(1).sent).toMatchObject([{ type: 'start', job: 1, paused: true }]);
    worker(0).listener.message({ type: 'done', job: 1, output: 'from the grave' });
    worker(1).listener.death('out of memory');
    await expect(output).rejects.toEqual(
      new WorkerFailure('The figure’s worker stopped twice (out of memory); reload the page to try again.'),
    );
    expect(workers).toHaveLength(2);
    const again = client.run('count', 1);
    worker(2).listener.message({ type: 'done', job: 2, output: 'well' });
    await expect(again).resolves.toBe('well');
    pool.dispose();
  });

  it('says so when a task fails, and does not repeat it', async () => {
    const { worker, workers, spawn } = fakes();
    const pool = createPool(1, { spawn });
    const output = pool.client().run('count', 1);
    worker(0).listener.message({ type: 'failed', job: 1, message: 'x: expected 1, received 2' });
    await expect(output).rejects.toEqual(new WorkerFailure('x: expected 1, received 2'));
    expect(workers).toHaveLength(1);
    pool.dispose();
  });

  it('says so when there can be no worker', async () => {
    const pool = createPool<Counting>(1, {
      spawn: () => {
        throw new TypeError('module workers are not supported');
      },
    });
    const failure = new WorkerFailure(
      'The figure’s worker could not be started (module workers are not supported); its still picture stays.',
    );
    await expect(pool.client().run('count', 1)).rejects.toEqual(failure);
    await expect(pool.map('count', [1, 2, 3])).rejects.toEqual(failure);
    await expect(
      createPool<Tasks>(1, { spawn: spawnWorker }).map('rescue', [
        { activation: { id: 'relu' }, seed: 1, maximumSteps: 1 },
      ]),
    ).rejects.toThrow('This browser has no web workers');
  });

  it('says so after ten seconds when a worker never starts, and begins anew when asked again', async () => {
    const { worker, workers, spawn } = fakes();
    const pool = createPool(1, { spawn });
    const client = pool.client();
    const outcome = vi.fn<(reason: unknown) => void>();
    client.run('count', 1).catch(outcome);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(outcome).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome).toHaveBeenCalledWith(
      new WorkerFailure(
        'The figure’s worker has not answered for 10 seconds; check the connection, and reload the page to try again.',
      ),
    );
    expect(workers.map(({ closed }) => closed)).toEqual([true]);
    const again = client.run('count', 1);
    worker(1).listener.message({ type: 'ready', engine: 'kernel' });
    worker(1).listener.message({ type: 'done', job: 2, output: 'well' });
    await expect(again).resolves.toBe('well');
    pool.dispose();
  });

  it('fails all rows when no worker answers', async () => {
    const { workers, spawn } = fakes();
    const rows = createPool(2, { spawn, startTimeout: 3000 }).map('count', [1, 2, 3]);
    const failure = expect(rows).rejects.toThrow('has not answered for 3 seconds');
    await vi.advanceTimersByTimeAsync(3000);
    await failure;
    expect(workers).toHaveLength(2);
    expect(workers.every(({ closed }) => closed)).toBe(true);
  });

  it('tells which engine trains', () => {
    const { worker, spawn } = fakes();
    const heard: string[] = [];
    const pool = createPool(1, { spawn, onEngine: (engine) => heard.push(engine) });
    pool.client().expect();
    worker(0).listener.message({ type: 'ready', engine: 'reference' });
    expect(heard).toEqual(['reference']);
    pool.dispose();
  });
});

describe.each([
  { how: 'cancelled', messages: ['start 1', 'cancel 1'] },
  { how: 'replaced', messages: ['start 1', 'cancel 1', 'start 2'] },
])('a run that is $how', ({ how, messages }) => {
  /** A client's first run, ended as the title says. */
  async function ended(isReady: boolean) {
    const { worker, workers, spawn } = fakes();
    const pool = createPool(4, { spawn });
    const client = pool.client();
    const first = expect(client.run('count', 1)).rejects.toBeInstanceOf(Cancelled);
    if (isReady) worker(0).listener.message({ type: 'ready', engine: 'kernel' });
    const next = (): Promise<string> => client.run('count', 2);
    if (how === 'cancelled') client.cancel();
    const second = how === 'replaced' ? next() : null;
    await first;
    expect(told(worker(0))).toEqual(messages);
    return { worker, workers, pool, second: () => second ?? next() };
  }

  it('leaves a worker that answers', async () => {
    const { worker, workers, pool, second } = await ended(true);
    worker(0).listener.message({ type: 'cancelled', job: 1 });
    const output = second();
    await vi.advanceTimersByTimeAsync(1000);
    // What the old run still sent is nobody's.
    worker(0).listener.message({ type: 'done', job: 1, output: 'old' });
    worker(0).listener.message({ type: 'done', job: 2, output: 'new' });
    await expect(output).resolves.toBe('new');
    expect(workers).toHaveLength(1);
    pool.dispose();
  });

  it('ends within 100 ms a worker that does not, and what comes next is done by a new one', async () => {
    const { worker, workers, pool, second } = await ended(true);
    expect(cancelTimeout).toBe(100);
    const output = second();
    await vi.advanceTimersByTimeAsync(cancelTimeout - 1);
    expect(worker(0).closed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(worker(0).closed).toBe(true);
    expect(told(worker(1))).toEqual(['start 2']);
    // That was not the job's fault: it still has its repeat.
    worker(1).listener.death('');
    worker(2).listener.message({ type: 'done', job: 2, output: 'new' });
    await expect(output).resolves.toBe('new');
    expect(workers).toHaveLength(3);
    pool.dispose();
  });

  it('waits for a worker that is still loading', async () => {
    const { worker, pool, second } = await ended(false);
    second().catch(() => {});
    await vi.advanceTimersByTimeAsync(1000);
    expect(worker(0).closed).toBe(false);
    pool.dispose();
  });
});

describe('a pool', () => {
  it('is as large as its size, however many ask', () => {
    const { worker, workers, spawn } = fakes();
    const pool = createPool(2, { spawn });
    const live = [1, 2, 3].map(() => pool.client());
    for (const client of live) client.run('count', 1, { paused: true }).catch(() => {});
    pool.map('count', [1, 2, 3]).catch(() => {});
    expect(workers).toHaveLength(2);
    // Two live runs have a worker each; the third shares one; a row goes to each as well.
    expect(told(worker(0))).toEqual(['start 1', 'start 3', 'start 5']);
    expect(told(worker(1))).toEqual(['start 2', 'start 4']);
    pool.dispose();
    expect(workers.every(({ closed }) => closed)).toBe(true);
  });

  it('begins a question at once while all workers have rows, where the least is to do', async () => {
    const { worker, workers, spawn } = fakes();
    const pool = createPool(2, { spawn });
    const question = pool.client();
    pool
      .client()
      .run('count', 1, { paused: true })
      .catch(() => {});
    pool.map('count', [1, 2, 3]).catch(() => {});
    const answer = question.run('count', 1);
    expect(told(worker(0))).toEqual(['start 1', 'start 3']);
    expect(told(worker(1))).toEqual(['start 2', 'start 5']);
    expect(worker(1).sent).toMatchObject([{ background: true }, { background: false }]);
    worker(1).listener.message({ type: 'done', job: 5, output: 'answered' });
    await expect(answer).resolves.toBe('answered');
    expect(workers).toHaveLength(2);
    pool.dispose();
  });

  it('takes its time to end a worker that has other jobs, which then begin anew', async () => {
    const { worker, spawn } = fakes();
    const pool = createPool(1, { spawn });
    const [live, question] = [pool.client(), pool.client()];
    live.run('count', 1, { paused: true }).catch(() => {});
    question.run('count', 2).catch(() => {});
    worker(0).listener.message({ type: 'ready', engine: 'kernel' });
    question.cancel();
    await vi.advanceTimersByTimeAsync(sharedCancelTimeout - 1);
    expect(worker(0).closed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(worker(0).closed).toBe(true);
    expect(worker(1).sent).toMatchObject([{ type: 'start', job: 1, paused: true }]);
    pool.dispose();
  });

  it('ends a worker that has had nothing to do for a while, and starts one when there is again', async () => {
    const { worker, workers, spawn } = fakes();
    const pool = createPool(2, { spawn });
    const client = pool.client();
    pool
      .client()
      .run('count', 1, { paused: true })
      .catch(() => {});
    const output = client.run('count', 1);
    for (const { listener } of workers) listener.message({ type: 'ready', engine: 'kernel' });
    await vi.advanceTimersByTimeAsync(2 * idleTimeout);
    expect(workers.map(({ closed }) => closed)).toEqual([false, false]);
    worker(1).listener.message({ type: 'done', job: 2, output: 'counted' });
    await output;
    await vi.advanceTimersByTimeAsync(idleTimeout - 1);
    // Work in between begins the while anew.
    client.run('count', 2).catch(() => {});
    worker(1).listener.message({ type: 'done', job: 3, output: 'counted' });
    await vi.advanceTimersByTimeAsync(idleTimeout - 1);
    expect(workers.map(({ closed }) => closed)).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(1);
    // A paused run is no idleness.
    expect(workers.map(({ closed }) => closed)).toEqual([false, true]);
    client.run('count', 3).catch(() => {});
    expect(told(worker(2))).toEqual(['start 4']);
    pool.dispose();
  });

  it('ends a worker that was expected in vain', async () => {
    const { worker, spawn } = fakes();
    const pool = createPool(2, { spawn });
    pool.client().expect();
    worker(0).listener.message({ type: 'ready', engine: 'kernel' });
    await vi.advanceTimersByTimeAsync(idleTimeout);
    expect(worker(0).closed).toBe(true);
  });
});

describe('map', () => {
  const square: Task<number, number, number> = function* square(n) {
    yield () => n;
    if (n < 0) throw new Error(`n: expected at least 0, received ${n}`);
    return n * n;
  };
  const endless: Task<number, number, never> = function* endless() {
    while (true) yield () => 0;
  };

  type SquareTasks = SignaturesOf<{ square: typeof square; endless: typeof endless }>;

  it('shares the inputs among the workers and keeps their order', async () => {
    vi.useRealTimers();
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

  it('starts no more workers than there are rows', () => {
    const { workers, spawn } = fakes();
    const pool = createPool(4, { spawn });
    pool.map('count', [1, 2]).catch(() => {});
    expect(workers).toHaveLength(2);
    pool.dispose();
  });

  it('replaces a worker that dies, and repeats its row alone', async () => {
    const { worker, workers, spawn } = fakes();
    const pool = createPool(2, { spawn });
    const rows: [number, string][] = [];
    const outputs = pool.map('count', [1, 2, 3], {
      onRow: (index, output) => rows.push([index, output]),
    });
    worker(1).listener.message({ type: 'done', job: 2, output: 'B' });
    expect(told(worker(1))).toEqual(['start 2', 'start 3']);
    worker(0).listener.death('out of memory');
    expect(told(worker(2))).toEqual(['start 1']);
    worker(1).listener.message({ type: 'done', job: 3, output: 'C' });
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

  it('shares the workers among maps', () => {
    const { worker, spawn } = fakes();
    const pool = createPool(2, { spawn });
    pool.map('count', [1, 2, 3, 4]).catch(() => {});
    pool.map('count', [5, 6, 7, 8]).catch(() => {});
    worker(0).listener.message({ type: 'done', job: 1, output: '' });
    worker(0).listener.message({ type: 'done', job: 5, output: '' });
    worker(1).listener.message({ type: 'done', job: 2, output: '' });
    expect(told(worker(0))).toEqual(['start 1', 'start 5', 'start 6']);
    expect(told(worker(1))).toEqual(['start 2', 'start 3']);
    pool.dispose();
  });

  it('is cancelled by its signal and by a failure, and others go on', async () => {
    vi.useRealTimers();
    const pool = createPool(2, { spawn: living<SquareTasks>({ square, endless }) });
    const controller = new AbortController();
    const aborted = pool.map('endless', [1, 2, 3], { signal: controller.signal });
    const beside = pool.map('square', [2, 3, 4]);
    controller.abort();
    await expect(aborted).rejects.toBeInstanceOf(Cancelled);
    await expect(pool.map('endless', [1], { signal: controller.signal })).rejects.toBeInstanceOf(Cancelled);
    await expect(beside).resolves.toEqual([4, 9, 16]);
    await expect(pool.map('square', [1, -1, 2])).rejects.toEqual(
      new WorkerFailure('n: expected at least 0, received -1'),
    );
    const last = pool.map('endless', [1, 2]);
    pool.dispose();
    await expect(last).rejects.toBeInstanceOf(Cancelled);
  });

  it('ends a worker that does not let go of a row', async () => {
    const { worker, spawn } = fakes();
    const pool = createPool(1, { spawn });
    const controller = new AbortController();
    const aborted = expect(pool.map('count', [1], { signal: controller.signal })).rejects.toBeInstanceOf(
      Cancelled,
    );
    worker(0).listener.message({ type: 'ready', engine: 'kernel' });
    controller.abort();
    await aborted;
    await vi.advanceTimersByTimeAsync(cancelTimeout);
    expect(worker(0).closed).toBe(true);
    pool.dispose();
  });
});
