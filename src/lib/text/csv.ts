export type CsvCell = string | number | null;

/** By it spreadsheets know UTF-8, and so ′, ∂ and ₁. */
const byteOrderMark = '\ufeff';

/**
 * A CSV file, as RFC 4180 has it: quoted where needed, CRLF between lines, full precision; in UTF-8, and where a character asks for
 * that, it says so. What is missing, or no finite number, is an empty cell. The first row names the columns.
 */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  const text = rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
  return /[^\r\n\x20-\x7e]/.test(text) ? byteOrderMark + text : text;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  // A spreadsheet would compute what begins like a formula.
  const text = /^[=+\-@\t]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
