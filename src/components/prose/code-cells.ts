import { cellsBefore } from '#cells/before.ts';
import { type Output, parseOutput } from '#cells/output.ts';
import { present } from '#lib/assert/present.ts';

const codes = import.meta.glob<string>('../../content/cells/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const committed = import.meta.glob<readonly unknown[]>('../../content/cells/*.json', {
  import: 'default',
  eager: true,
});

const codeOf = (id: string): string =>
  present(codes[`../../content/cells/${id}.ts`], `the code of cell ${id}`);

/** A cell as it is committed. */
export interface CodeCell {
  readonly code: string;
  readonly outputs: readonly Output[];
  /** The cells that run before it, in their order. */
  readonly before: readonly string[];
}

/** The cell of an id. Throws an Error where there is none, or where its output is not committed. */
export function codeCell(id: string): CodeCell {
  const outputs = present(committed[`../../content/cells/${id}.json`], `the output of cell ${id}`);
  return { code: codeOf(id), outputs: outputs.map(parseOutput), before: cellsBefore(id, codeOf) };
}

/** The ids of the cells that are exercises: there is a file that grades them. */
export const gradedCells: readonly string[] = Object.keys(codes).flatMap(
  (path) => /([a-z0-9-]+)\.grading\.ts$/.exec(path)?.[1] ?? [],
);

/** The code that grades a cell. */
export const gradingOf = (id: string): string => codeOf(`${id}.grading`);

/** The code of a known solution, which passes. */
export const solutionOf = (id: string): string => codeOf(`${id}.right`);
