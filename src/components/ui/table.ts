/** A figure's data as a table: the same one is shown, and downloaded as CSV. */
export type Cell = string | number | null;

export interface Column {
  readonly label: string;
  readonly numeric?: boolean;
  /** Its cells hold a line or more: the column stays as wide as that asks for, and a narrow page scrolls. */
  readonly long?: boolean;
  /** How a number is shown; CSV keeps the number itself. */
  readonly format?: (value: number) => string;
}

export interface TableData {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** A row's first cell names it. */
  readonly rows: readonly (readonly Cell[])[];
  /** Nothing has been run yet: on paper the table is left out. */
  readonly pending?: boolean;
}

/**
 * What a figure has come to: the rows that are its result, whole and of its state; or none yet, because they come by
 * themselves, or because the reader has to run it.
 */
export type FigureResult = TableData['rows'] | 'coming' | 'to run';
