/** One slope's numbers beside ReLU's, and how they differ seed by seed. */

import { Scroller } from '#components/ui/Scroller.tsx';
import { formatSlope } from '#components/ui/scale.ts';
import { formatPercent } from '#lib/charts/format.ts';
import { slopeCurveSetup } from '#lib/simulations/slope-curve-setup.ts';
import { type Curves, nearestAt, reluAt } from './model.ts';
import { differenceWords, valueWords } from './sentence.ts';
import type { Compared, SlopeSummary } from './summary.ts';

interface ReadoutProps {
  readonly slope: number;
  readonly curves: Curves;
  readonly summaries: readonly SlopeSummary[];
}

const { units, targetAccuracy } = slopeCurveSetup;

const lines: readonly { readonly quantity: Compared; readonly label: string }[] = [
  { quantity: 'accuracy', label: 'Accuracy, median' },
  { quantity: 'steps', label: 'Steps to 95\u00a0%, median' },
  { quantity: 'loss', label: 'Loss, median' },
  { quantity: 'inactive', label: `Inactive of ${units}, median` },
  { quantity: 'dead', label: `Dead of ${units}, median` },
];

export function Readout({ slope, curves, summaries }: ReadoutProps) {
  const at = nearestAt(slope);
  const [read, relu] = [summaries[at], summaries[reluAt]];
  if (read === undefined || relu === undefined) return null;
  const isRelu = at === reluAt;
  const name = `a = ${formatSlope(read.slope)}`;
  const title = isRelu ? 'ReLU, a = 0' : `${name} beside ReLU`;
  return (
    <Scroller label={title}>
      <table class="data-table slope-curves__readout">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {isRelu ? null : <th scope="col">{name}</th>}
            <th scope="col">ReLU</th>
            {isRelu ? null : <th scope="col">Difference in pairs: median (95&nbsp;% interval)</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ quantity, label }) => (
            <tr key={quantity}>
              <th scope="row">{label}</th>
              {isRelu ? null : <td>{numberOf(read, quantity)}</td>}
              <td>{numberOf(relu, quantity)}</td>
              {isRelu ? null : <td>{differenceWords(curves.rows, at, quantity)}</td>}
            </tr>
          ))}
          <tr>
            <th scope="row">{`At ${formatPercent(targetAccuracy)} at the end`}</th>
            {isRelu ? null : <td>{atTargetOf(read)}</td>}
            <td>{atTargetOf(relu)}</td>
            {isRelu ? null : <td />}
          </tr>
          <tr>
            <th scope="row">Diverged</th>
            {isRelu ? null : <td>{divergedOf(read)}</td>}
            <td>{divergedOf(relu)}</td>
            {isRelu ? null : <td />}
          </tr>
        </tbody>
      </table>
    </Scroller>
  );
}

function numberOf({ middle, inactive, dead }: SlopeSummary, quantity: Compared): string {
  const { median } =
    (quantity === 'inactive' ? inactive : quantity === 'dead' ? dead : middle?.[quantity]) ?? {};
  return median === undefined ? '–' : valueWords(quantity, median);
}

function atTargetOf({ atTarget, runs }: SlopeSummary): string {
  return `${atTarget} of ${runs}`;
}

function divergedOf({ diverged, runs }: SlopeSummary): string {
  return `${diverged} of ${runs}`;
}
