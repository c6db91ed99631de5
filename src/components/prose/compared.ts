import { at } from '#lib/assert/at.ts';
import { present } from '#lib/assert/present.ts';
import { type Finding, printedTogether } from '#lib/evidence/index.ts';
import { type Cells, namedIn } from './cells.ts';
import { said } from './findings.ts';

/** A number of a table, with what it rests on, as it and its interval are printed: to one precision in a column. */
interface ComparedCell {
  readonly finding: Finding;
  readonly text: string;
  readonly interval: string | null;
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
  const findings = namedIn(table).map((row) =>
    row.map((named) => (named === null ? null : said(named).finding)),
  );
  const columns = table.columns.map(({ digits = 0 }, column) => {
    const own = findings.map((row) => at(row, column));
    const texts = printedTogether(
      own.filter((finding) => finding !== null),
      digits,
    ).values();
    return own.map((finding): ComparedCell | null =>
      finding === null ? null : { finding, ...present(texts.next().value, 'a printed finding') },
    );
  });
  const numbers = findings.map((row, index) => row.map((_, column) => at(at(columns, column), index)));
  const sampled = findings.flat().flatMap((finding) => (finding?.interval ? [finding.runs] : []));
  const [fewest, most] = [Math.min(...sampled), Math.max(...sampled)];
  return {
    rows: table.rows.map(({ head }, row) => ({ head, cells: at(numbers, row) })),
    runs: sampled.length === 0 ? null : fewest === most ? `${most}` : `${fewest} to ${most}`,
  };
}
