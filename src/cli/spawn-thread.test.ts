import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { WorkerFailure } from '#workers/failure.ts';
import { createPool } from '#workers/pool.ts';
import { threads } from './spawn-thread.ts';

/** Threads that double their input; the first `doomed` of them end as soon as they are asked to. */
function doubling(doomed: number) {
  let opened = 0;
  const spawn = threads(() => {
    opened += 1;
    const answer = `parentPort.postMessage({ type: 'done', job, output: 2 * input })`;
    const code = `
      const { parentPort } = require('node:worker_threads');
      parentPort.on('message', ({ job, input }) => ${opened <= doomed ? 'process.exit(3)' : answer});
      parentPort.postMessage({ type: 'ready', engine: 'kernel' });
    `;
    return new Worker(code, { eval: true });
  });
  return { spawn, opened: () => opened };
}

describe('threads', () => {
  it('do what workers of a page do, and are replaced when they end', async () => {
    const { spawn, opened } = doubling(1);
    const pool = createPool(1, { spawn });
    await expect(pool.map('double', [1, 2, 3, 4])).resolves.toEqual([2, 4, 6, 8]);
    expect(opened()).toBe(2);
    pool.dispose();
  });

  it('say so when they end twice in one run', async () => {
    const pool = createPool(1, {
      spawn: doubling(2).spawn,
      sentences: {
        stoppedTwice: (reason) => `twice: ${reason}`,
        notStarted: (reason) => reason,
        silent: String,
      },
    });
    await expect(pool.map('double', [1])).rejects.toEqual(new WorkerFailure('twice: it ended with status 3'));
    pool.dispose();
  });
});
