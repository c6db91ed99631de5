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

/** By it spreadsheets know UTF-8, and so ′, ∂ and ₁. */
const byteOrderMark = '\ufeff';

/**
 * A CSV file, as RFC 4180 has it: quoted where needed, CRLF between lines, full precision; in UTF-8, and it says so. What is
 * missing, or no finite number, is an empty cell.
 */
export function tableToCsv({ columns, rows }: TableData): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  return byteOrderMark + lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  // A spreadsheet would compute what begins like a formula.
  const text = /^[=+\-@\t]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
