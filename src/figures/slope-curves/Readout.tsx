/** One slope's numbers beside ReLU's. */
import { Scroller } from '#components/ui/Scroller.tsx';
import type { ReadoutTable } from './readout.ts';

export function Readout({ table }: { readonly table: ReadoutTable | null }) {
  if (table === null) return null;
  const { title, name, rows } = table;
  return (
    <Scroller label={title}>
      <table class="data-table slope-curves__readout">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {name === null ? null : <th scope="col">{name}</th>}
            <th scope="col">ReLU</th>
            {name === null ? null : <th scope="col">Difference in pairs: median (95&nbsp;% interval)</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, read, relu, difference }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {name === null ? null : <td>{read}</td>}
              <td>{relu}</td>
              {name === null ? null : <td>{difference}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
