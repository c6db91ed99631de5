import { at } from '#lib/assert/at.ts';
import type { Row } from './rows.ts';

const heading = ['Network', 'Batch', 'Contender', 'Examples per second', 'Kernel’s rate over it'];

/** The rows as a table in Markdown, aligned to be read as it is. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ workload, batchSize, contender, examplesPerSecond, kernelRatio }) => [
    workload,
    String(batchSize),
    contender,
    grouped(examplesPerSecond),
    kernelRatio === null ? '–' : `${kernelRatio}×`,
  ]);
  const widths = heading.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => at(row, column).length)),
  );
  const isNumber = (column: number) => column === 1 || column > 2;
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => pad(cell, widths[column] as number, isNumber(column))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(heading), line(rule), ...cells.map(line)].join('\n');
}

function pad(text: string, width: number, toTheRight: boolean): string {
  return toTheRight ? text.padStart(width) : text.padEnd(width);
}

/** 12345678 as 12,345,678. */
function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
