import { at } from '#lib/assert/at.ts';
import type { Named } from './findings.ts';

/** Numbers of experiments in rows and columns, by their names. */
export interface Cells {
  /** Of the names that name no other. */
  readonly experiment: string;
  readonly columns: readonly { readonly digits?: number | undefined }[];
  readonly rows: readonly { readonly cells: readonly (string | null)[] }[];
}

/** The findings that a table names, row by row: `rescue:reluRescued` is of `rescue`, a name alone of the table's own experiment. */
export const namedIn = ({ experiment, columns, rows }: Cells): readonly (readonly (Named | null)[])[] =>
  rows.map(({ cells }) =>
    cells.map((cell, column) => {
      if (cell === null) return null;
      const [name = cell, other = experiment] = cell.split(':').reverse();
      return { experiment: other, name, digits: at(columns, column).digits ?? 0 };
    }),
  );
