/** A real table of a figure's data; `caption` may be hidden where the figure already says it. */
import { formatNumber } from '#lib/charts/format.ts';
import type { Cell, Column, TableData } from './table.ts';

interface DataTableProps {
  readonly table: TableData;
  readonly hideCaption?: boolean;
}

export function DataTable({ table, hideCaption = false }: DataTableProps) {
  return (
    <table class="data-table">
      <caption class={hideCaption ? 'visually-hidden' : undefined}>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column.label} scope="col" class={classOf(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={`${index} ${row[0] ?? ''}`}>
            {table.columns.map((column, place) => {
              const text = shown(row[place] ?? null, column);
              const className = classOf(column);
              return place === 0 ? (
                <th key={column.label} scope="row" class={className}>
                  {text}
                </th>
              ) : (
                <td key={column.label} class={className}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf({ numeric, long }: Column): string | undefined {
  if (numeric) return 'data-table__number';
  return long ? 'data-table__long' : undefined;
}

function shown(cell: Cell, column: Column): string {
  if (cell === null) return '—';
  return typeof cell === 'number' ? (column.format ?? formatNumber)(cell) : cell;
}
