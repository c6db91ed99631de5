import { isDeepStrictEqual } from 'node:util';
import type { Output } from '#cells/output.ts';
import { quoted } from '#lib/text/foreign.ts';
import { UsageError } from '../usage-error.ts';
import { cellIds, commitOutput, committedOutput, withBefore } from './committed.ts';
import { runInNode } from './run-in-node.ts';

/** What is wrong with a cell, in a sentence; null where it runs and shows what is committed. */
export async function problemOf(id: string, write = false): Promise<string | null> {
  const { outputs, ending } = await runInNode(withBefore(id));
  if (ending.status === 'failed') {
    const place = ending.line === null ? ending.cell : `${ending.cell}.ts:${ending.line}`;
    return `cell ${id}: ${place}: ${ending.message}`;
  }
  if (outputs.length === 0) return `cell ${id}: expected some output, received none`;
  if (write) commitOutput(id, outputs);
  return differenceFrom(id, outputs);
}

/** What is wrong with the output that is committed for a cell, of which these are; null where nothing is. */
export function differenceFrom(id: string, outputs: readonly Output[], from?: URL): string | null {
  const expected = `cell ${id}: expected its output in src/content/cells/${id}.json, received`;
  try {
    const committed = committedOutput(id, from);
    if (isDeepStrictEqual(outputs, committed)) return null;
    return `${expected} ${committed === null ? 'none' : 'another'}`;
  } catch (error) {
    return `${expected} what cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * `cells [--write] [ID]…`: runs the cells of the lessons, or those that are named, and compares with what is committed. The exit
 * status is 1 if one fails or shows something else. With `--write`, what it shows is committed.
 */
export async function cells(
  args: readonly string[],
): Promise<{ readonly text: string; readonly status: number }> {
  const ids = args.filter((arg) => arg !== '--write');
  const strange = ids.find((id) => !cellIds.includes(id));
  if (strange !== undefined) {
    throw new UsageError(
      `lab cells: expected --write or one of ${cellIds.join(', ')}, received ${quoted(strange)}`,
    );
  }
  const report: { readonly id: string; readonly problem: string | null }[] = [];
  for (const id of ids.length === 0 ? cellIds : ids) {
    report.push({ id, problem: await problemOf(id, args.includes('--write')) });
  }
  const status = report.every(({ problem }) => problem === null) ? 0 : 1;
  return { text: JSON.stringify({ cells: report }, null, 2), status };
}
