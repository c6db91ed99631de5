import { at } from '#lib/assert/at.ts';

/** Numbers in an order of their own; null where there is none. */
type Row = readonly (number | null)[];

/**
 * Rows of numbers as one text: what a page carries of its stills. Column by column, since like numbers compress better side by
 * side.
 */
export function packed(rows: readonly Row[]): string {
  return at(rows, 0)
    .map((_, column) => rows.map((row) => at(row, column) ?? '').join(' '))
    .join();
}

/** The rows, from what was packed. */
export function unpacked(text: string): readonly Row[] {
  const columns = text.split(',').map((column) => column.split(' '));
  return at(columns, 0).map((_, row) => columns.map((column) => (column[row] ? Number(column[row]) : null)));
}
