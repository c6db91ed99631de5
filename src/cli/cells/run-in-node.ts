import { Worker } from 'node:worker_threads';
import { gradeSentence } from '#cells/grade.ts';
import { type LateRows, lateRowsFor } from '#cells/late-rows.ts';
import { cellLimits } from '#cells/limits.ts';
import { createMeter } from '#cells/meter.ts';
import { type Output, parseOutput } from '#cells/output.ts';
import { type CellSource, type Ending, readFromRun, type ToRun } from '#cells/run/protocol.ts';

/** What a run came to: all that it showed, and how it ended. */
export interface CellRun {
  readonly outputs: readonly Output[];
  readonly ending: Ending;
}

/** How a run ended, in a sentence. */
export function endOf({ ending }: CellRun): string {
  if (ending.status === 'done') return ending.grade === null ? 'It ran.' : gradeSentence(ending.grade);
  return `${ending.line === null ? ending.cell : `${ending.cell}.ts:${ending.line}`}: ${ending.message}`;
}

/** What is wrong with a run that is to show something, in a sentence; null where nothing is. */
export function problemIn(run: CellRun): string | null {
  if (run.ending.status === 'failed') return endOf(run);
  return run.outputs.length === 0 ? 'expected some output, received none' : null;
}

interface Options {
  readonly seconds?: number;
  /** Of memory for what the cell makes. */
  readonly megabytes?: number;
}

const enough = 512;
/** A thread whose run has ended by itself, kept for the next one: to start one takes longer than most runs. */
let idle: Worker | null = null;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function threadWith(megabytes: number): Worker {
  const kept = megabytes === enough ? idle : null;
  if (kept === null) {
    const resourceLimits = { maxOldGenerationSizeMb: megabytes };
    return new Worker(new URL('./thread.ts', import.meta.url), { resourceLimits });
  }
  idle = null;
  kept.off('error', drop);
  kept.ref();
  return kept;
}

function keep(worker: Worker): void {
  idle = worker;
  worker.on('error', drop);
  // It keeps no process from ending.
  worker.unref();
}

const drop = (): void => {
  idle = null;
};

/**
 * Runs cells in a thread, in their order; the last one shows what it does. It is ended where it takes too long or too much. What a
 * run leaves in the thread's global scope, later ones find there: cells of the lessons leave nothing. A thread that was given rows is
 * not kept: in a page no other run finds them.
 */
export function runInNode(
  cells: readonly CellSource[],
  { seconds = cellLimits.seconds, megabytes = enough }: Options = {},
): Promise<CellRun> {
  const worker = threadWith(megabytes);
  const outputs: Output[] = [];
  const meter = createMeter();
  return new Promise((resolve) => {
    const end = (ending: Ending, isUsable: boolean): void => {
      clearTimeout(timer);
      worker.off('message', hear);
      worker.off('error', die);
      if (isUsable && idle === null && megabytes === enough) keep(worker);
      else void worker.terminate();
      resolve({ outputs, ending });
    };
    const fail = (message: string): void => {
      end({ status: 'failed', message, line: null, cell: cells.at(-1)?.id ?? '' }, false);
    };
    const timer = setTimeout(
      () => fail(`the cell: expected an end within ${seconds} seconds`),
      seconds * 1000,
    );
    const hear = (given: unknown): void => {
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
      } else if (message.type === 'ended') end(message.ending, !hasRows);
    };
    const die = (error: unknown): void => fail(messageOf(error));
    worker.on('message', hear);
    worker.on('error', die);
    let hasRows = false;
    const tell = (rows: LateRows): void => {
      hasRows = Object.keys(rows).length > 0;
      const told: ToRun = { cells, rows };
      worker.postMessage(told);
    };
    lateRowsFor(cells).then(tell, die);
  });
}
