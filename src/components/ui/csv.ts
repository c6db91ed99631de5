import { csvOf } from '#lib/text/csv.ts';
import type { TableData } from './table.ts';

/** A table as a CSV file, its columns named by their labels. */
export const tableToCsv = ({ columns, rows }: TableData): string =>
  csvOf([columns.map(({ label }) => label), ...rows]);
