/** f and f′ at the probe, a row for each activation, which is also the legend of the graphs. */
import type { Activation } from '#lib/activations/index.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { LineSample } from './LineSample.tsx';
import { formatValue } from './worked.ts';

export interface Reading {
  readonly activation: Activation;
  /** Its name, with its parameters where it has any. */
  readonly label: string;
  readonly value: number;
  readonly derivative: number;
}

export function ReadingTable({ probe, rows }: { probe: number; rows: readonly Reading[] }) {
  return (
    <table class="data-table reading">
      <caption class="visually-hidden">At z = {formatNumber(probe)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" class="data-table__number">
            <span data-picture="text">f({formatNumber(probe)})</span>
          </th>
          <th scope="col" class="data-table__number">
            <span data-picture="text">f′({formatNumber(probe)})</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ activation, label, value, derivative }) => (
          <tr key={activation.id} data-activation={activation.id}>
            <th scope="row">
              <span class="reading__name">
                <LineSample activation={activation} /> <span data-picture="text">{label}</span>
              </span>
            </th>
            <td class="data-table__number">
              <span data-picture="text">{formatValue(value)}</span>
            </td>
            <td class="data-table__number reading__derivative">
              <span data-picture="text">{formatValue(derivative)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
