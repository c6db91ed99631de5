import type { Cell, TableData } from './table.ts';

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
