import { at } from '#lib/assert/at.ts';
import type { Finding } from '#lib/evidence/index.ts';
import { type Cells, namedIn } from './cells.ts';
import { said } from './findings.ts';

/** A number of a table, as it is printed, with what it rests on. */
interface ComparedCell extends Finding {
  readonly digits: number;
  readonly text: string;
}

/** Numbers of experiments side by side: what a table of findings shows, on whatever page. */
export interface Compared {
  readonly rows: readonly { readonly head: string; readonly cells: readonly (ComparedCell | null)[] }[];
  /** From how many runs a number with an interval comes: “20”, “20 to 40”; null where none has one. */
  readonly runs: string | null;
}

/** A table of findings, as a lesson writes it. */
interface Table extends Cells {
  readonly rows: readonly { readonly head: string; readonly cells: readonly (string | null)[] }[];
}

/** What was committed of the numbers that a table names. Throws, and so fails the build, where that is nothing. */
export function compared(table: Table): Compared {
  const numbers = namedIn(table).map((row) =>
    row.map((named): ComparedCell | null => {
      if (named === null) return null;
      const { text, finding } = said(named);
      return { ...finding, digits: named.digits, text };
    }),
  );
  const sampled = numbers.flat().flatMap((cell) => (cell?.interval ? [cell.runs] : []));
  const [fewest, most] = [Math.min(...sampled), Math.max(...sampled)];
  return {
    rows: table.rows.map(({ head }, row) => ({ head, cells: at(numbers, row) })),
    runs: sampled.length === 0 ? null : fewest === most ? `${most}` : `${fewest} to ${most}`,
  };
}
