import { Script } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { lateSetsIn } from '#cells/late-rows.ts';
import type { CellSource, FromRun } from '#cells/run/protocol.ts';
import { type CellFunction, runCells } from '#cells/run/runner.ts';
import { loading } from '#lib/datasets/registry.ts';

/** A run of cells in a thread of Node: the same runner and library as in a page. */
const cells: readonly CellSource[] = workerData;

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

await Promise.all(lateSetsIn(cells).map((id) => loading(id)));
say({ type: 'ready' });
say(await runCells(cells, { evaluate, lineIn }, (output) => say({ type: 'output', output })));
