/** The numbers of both sides, and what sets them apart. */
import { Scroller } from '#components/ui/Scroller.tsx';
import type { ReadoutCell, Readout as ReadoutData } from './readout.ts';

interface ReadoutProps {
  readonly of: ReadoutData | null;
  /** Of its figure. */
  readonly title: string;
}

export function Readout({ of, title }: ReadoutProps) {
  if (of === null) return null;
  const { heads, rows } = of;
  return (
    <Scroller label={`${title}, in numbers`}>
      <table class="data-table race__readout">
        <caption>Both sides in numbers; small: the 95&nbsp;% interval</caption>
        <thead>
          <tr>
            <td />
            {heads.map((head, place) => (
              <th key={`${place} ${head}`} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">Second less first</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells: [one, other], between }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <Cell of={one} />
              <Cell of={other} />
              <Cell of={between} />
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

const Cell = ({ of }: { readonly of: ReadoutCell | null }) => (
  <td>
    {of?.text}
    {of?.interval && <small>{of.interval}</small>}
  </td>
);
