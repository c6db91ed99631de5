import { parentPort, workerData } from 'node:worker_threads';
import { engineHere, shareKernelModule } from '#lib/training/index.ts';
import { createDriver } from '#workers/driver.ts';
import type { FromWorker, SignaturesOf } from '#workers/protocol.ts';
import { observeTask } from '#workers/tasks/observe.ts';
import { outcomeTask } from '#workers/tasks/outcome.ts';

function post(message: FromWorker, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(message, transfer);
}

shareKernelModule(workerData);

/** Only what the command line asks of a thread: each of them reads all that it imports anew. */
const tasks = { observe: observeTask, outcome: outcomeTask };

export type ThreadTasks = SignaturesOf<typeof tasks>;

const receive = createDriver<ThreadTasks>({
  tasks,
  post,
  now: () => performance.now(),
  // Comes after the messages that wait.
  later: (callback) => setImmediate(callback),
});

parentPort?.on('message', receive);
post({ type: 'ready', engine: engineHere() }, []);
