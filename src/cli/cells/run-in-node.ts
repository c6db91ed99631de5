import { Worker } from 'node:worker_threads';
import { cellLimits } from '#cells/limits.ts';
import { createMeter } from '#cells/meter.ts';
import { type Output, parseOutput } from '#cells/output.ts';
import { type CellSource, type Ending, readFromRun } from '#cells/run/protocol.ts';

/** What a run came to: all that it showed, and how it ended. */
interface CellRun {
  readonly outputs: readonly Output[];
  readonly ending: Ending;
}

interface Options {
  readonly seconds?: number;
  /** Of memory for what the cell makes. */
  readonly megabytes?: number;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Runs cells in a thread, in their order; the last one shows what it does. It is ended where it takes too long or too much. */
export function runInNode(
  cells: readonly CellSource[],
  { seconds = cellLimits.seconds, megabytes = 512 }: Options = {},
): Promise<CellRun> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: cells,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const outputs: Output[] = [];
  const meter = createMeter();
  return new Promise((resolve) => {
    const end = (ending: Ending): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve({ outputs, ending });
    };
    const fail = (message: string): void => {
      end({ status: 'failed', message, line: null, cell: cells.at(-1)?.id ?? '' });
    };
    const timer = setTimeout(
      () => fail(`the cell: expected an end within ${seconds} seconds`),
      seconds * 1000,
    );
    worker.on('message', (given: unknown) => {
      const message = readFromRun(given);
      if (message === null) {
        fail('the cell: expected a message of a run, received another');
      } else if (message.type === 'output') {
        try {
          const output = parseOutput(message.output);
          meter(output);
          outputs.push(output);
        } catch (error) {
          fail(messageOf(error));
        }
      } else if (message.type === 'ended') end(message.ending);
    });
    worker.on('error', (error) => fail(messageOf(error)));
  });
}
