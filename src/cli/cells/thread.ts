import { Script } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import type { FromRun, ToRun } from '#cells/run/protocol.ts';
import { type CellFunction, runCells } from '#cells/run/runner.ts';

/** Runs of cells in a thread of Node, one after the other: the same runner and library as in a page. */
const say = (message: FromRun): void => parentPort?.postMessage(message);
const fileOf = (id: string): string => `cell:${id}`;

/** The line that a stack, or a SyntaxError's first line, names of a cell. */
function lineIn(stack: string, id: string): number | null {
  const line = new RegExp(`${fileOf(id)}:(\\d+)`).exec(stack)?.[1];
  return line === undefined ? null : Number(line);
}

async function evaluate(text: string, id: string): Promise<CellFunction> {
  return new Script(`(${text})`, { filename: fileOf(id) }).runInThisContext();
}

const failed: unknown[] = [];
process.on('unhandledRejection', (error) => failed.push(error));
const unhandled = (): readonly unknown[] => failed.splice(0);

parentPort?.on('message', async (told: ToRun) => {
  unhandled();
  say({ type: 'ready' });
  say(await runCells(told, { evaluate, lineIn, unhandled }, (output) => say({ type: 'output', output })));
});
