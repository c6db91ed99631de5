/** One slope's numbers beside ReLU's. */
import { Scroller } from '#components/ui/Scroller.tsx';
import type { ReadoutTable } from './readout.ts';

export function Readout({ table }: { readonly table: ReadoutTable | null }) {
  if (table === null) return null;
  const { title, heads, rows } = table;
  return (
    <Scroller label={title}>
      <table class="data-table slope-curves__readout">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, column) => (
                <td key={heads[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
