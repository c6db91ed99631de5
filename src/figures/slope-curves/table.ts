import { formatSlope } from '#components/ui/scale.ts';
import type { TableData } from '#components/ui/table.ts';
import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import { dataSetLabels } from '#lib/datasets/labels.ts';
import { slopeCurveSetup } from '#lib/simulations/slope-curve-setup.ts';
import { type Quantity, quantityLabels, seedsOf } from './figure.ts';
import { tickAt } from './library-ticks.ts';
import type { Curves, Rows } from './model.ts';
import { differenceFromRelu, type Middle, type SlopeSummary } from './summary.ts';

const { units } = slopeCurveSetup;

/** A row a slope: what came of its runs, and how the chosen quantity differs from ReLU's, seed by seed. */
export function table(
  show: Quantity,
  { question, rows }: Curves,
  summaries: readonly SlopeSummary[],
): TableData {
  const { first, last } = seedsOf(question);
  const asPercent = (value: number) => formatPercent(value, 1);
  const asDifference = show === 'accuracy' ? asPercent : (value: number) => formatNumber(value, 3);
  return {
    caption: `${dataSetLabels[question.data]}, learning rate ${formatNumber(question.learningRate)}, seeds ${first} to ${last}: the runs of each slope, of those that ended the median and the quartiles, mean inactive and dead units of ${units}, and ${quantityLabels[show].toLowerCase()} minus ReLU’s in pairs of one seed with the 95\u00a0% interval of the median`,
    columns: [
      { label: 'Slope', numeric: true, format: formatSlope },
      { label: 'Default of' },
      { label: 'Runs', numeric: true },
      { label: 'Diverged', numeric: true },
      ...threeColumns('Accuracy', asPercent),
      { label: 'Reached 95\u00a0%', numeric: true },
      { label: 'At 95\u00a0% at the end', numeric: true },
      ...threeColumns('Steps to 95\u00a0%', formatNumber),
      ...threeColumns('Loss', (value) => formatNumber(value, 3)),
      { label: 'Inactive, mean', numeric: true },
      { label: 'Dead, mean', numeric: true },
      { label: 'Pairs', numeric: true },
      { label: 'Difference', numeric: true, format: asDifference },
      { label: 'Difference: from', numeric: true, format: asDifference },
      { label: 'Difference: to', numeric: true, format: asDifference },
    ],
    rows: summaries.map((summary, at) => [
      summary.slope,
      tickAt(summary.slope)?.names ?? null,
      summary.runs,
      summary.diverged,
      ...three(summary.middle?.accuracy),
      summary.reached,
      summary.atTarget,
      ...three(summary.middle?.steps),
      ...three(summary.middle?.loss),
      summary.inactive?.mean ?? null,
      summary.dead?.mean ?? null,
      ...differenceCells(rows, at, show),
    ]),
  };
}

function threeColumns(name: string, format: (value: number) => string) {
  return [`${name}: median`, `${name}: lower quartile`, `${name}: upper quartile`].map((label) => ({
    label,
    numeric: true,
    format,
  }));
}

/** Steps that were never enough are no number. */
function three(middle: Middle | null | undefined): readonly (number | null)[] {
  return [middle?.median, middle?.lower, middle?.upper].map((value) =>
    value !== undefined && Number.isFinite(value) ? value : null,
  );
}

function differenceCells(rows: Rows, at: number, show: Quantity): readonly (number | null)[] {
  const { pairs, interval } = differenceFromRelu(rows, at, show);
  return [pairs, ...three(interval)];
}
