import { createPool, type MapOptions } from '#workers/pool.ts';
import { spawnThread } from './spawn-thread.ts';
import type { ThreadTasks } from './thread.ts';

/**
 * Runs one task on many inputs, on some threads; outputs in the order of the inputs.
 * @param verb whoever asks, as an error calls it: “lab sweep”
 */
export async function mapOnThreads<Name extends keyof ThreadTasks>(
  verb: string,
  workers: number,
  task: Name,
  inputs: readonly ThreadTasks[Name]['input'][],
  options: MapOptions<ThreadTasks[Name]['output']>,
): Promise<ThreadTasks[Name]['output'][]> {
  const pool = createPool(workers, {
    spawn: spawnThread,
    // On a machine that is busy with other things.
    startTimeout: 30_000,
    sentences: {
      stoppedTwice: (reason) => `${verb}: a worker stopped twice in the same run (${reason})`,
      notStarted: (reason) => `${verb}: a worker could not be started (${reason})`,
      silent: (seconds) => `${verb}: a worker has not answered for ${seconds} seconds`,
    },
  });
  try {
    return await pool.map(task, inputs, options);
  } finally {
    pool.dispose();
  }
}
