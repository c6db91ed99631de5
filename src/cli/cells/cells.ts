import { isPassed } from '#cells/grade.ts';
import type { Output } from '#cells/output.ts';
import { quoted } from '#lib/text/foreign.ts';
import { UsageError } from '../usage-error.ts';
import {
  cellIds,
  codeOf,
  commitOutput,
  committedOutput,
  difference,
  type Graded,
  gradedBy,
  withBefore,
} from './committed.ts';
import { examplesProblem } from './examples.ts';
import { endOf, problemIn, runInNode } from './run-in-node.ts';

/** The examples of the library, as one. */
const library = 'library';

/** What is wrong with a cell, in a sentence; null where it runs and shows what is committed. */
export async function problemOf(id: string, write = false): Promise<string | null> {
  const run = await runInNode(withBefore(id));
  const problem = problemIn(run);
  if (problem !== null) return `cell ${id}: ${problem}`;
  const { outputs } = run;
  if (write) commitOutput(id, outputs);
  return differenceFrom(id, outputs) ?? (await gradingProblemOf(id));
}

/**
 * What is wrong with how a cell is graded, in a sentence; null where nothing is, or where it is no exercise. Its known solution
 * passes, and neither its known wrong one nor the lesson's code does.
 */
export async function gradingProblemOf(
  id: string,
  graded: Graded | null = gradedBy(id),
): Promise<string | null> {
  if (graded === null) return null;
  for (const [whose, code] of [
    ['right solution', graded.right],
    ['wrong solution', graded.wrong],
    ['own code', codeOf(id)],
  ] as const) {
    const run = await runInNode([...withBefore(id, code), graded.grading]);
    const { ending } = run;
    const passed = ending.status === 'done' && ending.grade !== null && isPassed(ending.grade);
    const wanted = whose === 'right solution';
    if (passed !== wanted || (whose === 'wrong solution' && ending.status === 'failed')) {
      return `cell ${id}: expected its ${whose} ${wanted ? 'to pass' : 'not to pass'}, received: ${endOf(run)}`;
    }
  }
  return null;
}

/** What is wrong with the output that is committed for a cell, of which these are; null where nothing is. */
export function differenceFrom(id: string, outputs: readonly Output[], from?: URL): string | null {
  const expected = `cell ${id}: expected its output in src/content/cells/${id}.json, received`;
  return difference(expected, outputs, () => committedOutput(id, from));
}

/**
 * `cells [--write] [ID]…`: runs the cells of the lessons and, as `library`, the examples of the library, or those that are named, and
 * compares with what is committed. The exit status is 1 if one fails or shows something else. With `--write`, what it shows is committed.
 */
export async function cells(
  args: readonly string[],
): Promise<{ readonly text: string; readonly status: number }> {
  const ids = args.filter((arg) => arg !== '--write');
  const known = [...cellIds, library];
  const strange = ids.find((id) => !known.includes(id));
  if (strange !== undefined) {
    throw new UsageError(
      `lab cells: expected --write or one of ${known.join(', ')}, received ${quoted(strange)}`,
    );
  }
  const report: { readonly id: string; readonly problem: string | null }[] = [];
  const write = args.includes('--write');
  for (const id of ids.length === 0 ? known : ids) {
    report.push({ id, problem: await (id === library ? examplesProblem(write) : problemOf(id, write)) });
  }
  const status = report.every(({ problem }) => problem === null) ? 0 : 1;
  return { text: JSON.stringify({ cells: report }, null, 2), status };
}
