/** One fresh layer that normal inputs are sent through: how much of what comes out is exactly zero. */

import { Button } from '#components/ui/Button.tsx';
import { Cover } from '#components/ui/Cover.tsx';
import type { Activation } from '#lib/activations/index.ts';
import { formatCount } from '#lib/charts/format.ts';
import { zeroShareSetup } from '#lib/simulations/zero-share-setup.ts';
import { percent } from './sentence.ts';

interface ZeroShareProps {
  readonly id: string;
  /** The prediction that comes first. */
  readonly awaits?: string | undefined;
  readonly seed: number;
  readonly rows: readonly {
    readonly activation: Activation;
    readonly label: string;
    readonly share: number | null;
  }[];
  readonly onDraw: () => void;
}

const { width, samples } = zeroShareSetup;

export function ZeroShare({ id, awaits, seed, rows, onDraw }: ZeroShareProps) {
  return (
    <section class="zero-share" aria-labelledby={`${id}-layer`}>
      <p class="chart-title" id={`${id}-layer`}>
        Random inputs through one layer
      </p>
      <p class="zero-share__setup">
        {formatCount(samples)} random inputs of {width} numbers, centred on 0, go through {width} untrained
        units with random weights and biases of&nbsp;0. How much of what comes out is exactly 0?
      </p>
      {awaits === undefined ? null : <Cover awaits={awaits} />}
      <table class="data-table zero-share__table" data-outcome>
        <caption class="visually-hidden">Share of exact zeros that layer {seed} puts out</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Activation</th>
            <th scope="col">Share of exact zeros</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ activation, label, share }) => (
            <tr key={activation.id} data-activation={activation.id}>
              <th scope="row">{label}</th>
              <td>
                <div class="zero-share__cell">
                  <svg
                    class="zero-share__bar"
                    viewBox="0 0 100 10"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <rect class="zero-share__all" width="100" height="10" />
                    <rect class="zero-share__zeros" width={100 * (share ?? 0)} height="10" />
                  </svg>
                  <span class="zero-share__number">{share === null ? '…' : percent(share)}</span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="zero-share__draw needs-script" data-outcome>
        <Button onClick={onDraw}>Draw another layer</Button>
        <span class="zero-share__seed">Layer {seed}</span>
      </p>
    </section>
  );
}
