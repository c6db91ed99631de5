/** One slope's numbers beside ReLU's, and how they differ seed by seed: a row a quantity, each told by its median. */
import { formatSlope } from '#components/ui/scale.ts';
import { formatPercent } from '#lib/charts/format.ts';
import { slopeCurveSetup } from '#lib/simulations/slope-curve-setup.ts';
import { type Curves, nearestAt, reluAt } from './model.ts';
import { differenceWords, valueWords } from './sentence.ts';
import type { Compared, SlopeSummary } from './summary.ts';

const { units, targetAccuracy } = slopeCurveSetup;

const lines: readonly { readonly quantity: Compared; readonly label: string }[] = [
  { quantity: 'accuracy', label: 'Accuracy, median' },
  { quantity: 'steps', label: 'Steps to 95\u00a0%, median' },
  { quantity: 'loss', label: 'Loss, median' },
  { quantity: 'inactive', label: `Inactive of ${units}, median` },
  { quantity: 'dead', label: `Dead of ${units}, median` },
];

export interface ReadoutTable {
  readonly title: string;
  /** Of the slope that is read, of ReLU and of what differs; of ReLU alone where that is read. */
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** One for each head. */
    readonly cells: readonly string[];
  }[];
}

/** null while nothing is known. */
export function readout(
  slope: number,
  curves: Curves,
  summaries: readonly SlopeSummary[],
): ReadoutTable | null {
  const at = nearestAt(slope);
  const [read, relu] = [summaries[at], summaries[reluAt]];
  if (read === undefined || relu === undefined) return null;
  const row = (label: string, of: (summary: SlopeSummary) => string, difference = '') => ({
    label,
    cells: at === reluAt ? [of(relu)] : [of(read), of(relu), difference],
  });
  const name = `a = ${formatSlope(read.slope)}`;
  const [title, heads] =
    at === reluAt
      ? ['ReLU, a = 0', ['ReLU']]
      : [`${name} beside ReLU`, [name, 'ReLU', 'Difference in pairs: median (95\u00a0% interval)']];
  return {
    title,
    heads,
    rows: [
      ...lines.map(({ quantity, label }) =>
        row(label, (summary) => medianOf(summary, quantity), differenceWords(curves.rows, at, quantity)),
      ),
      row(`At ${formatPercent(targetAccuracy)} at the end`, ({ atTarget, runs }) => `${atTarget} of ${runs}`),
      row('Diverged', ({ diverged, runs }) => `${diverged} of ${runs}`),
    ],
  };
}

function medianOf({ middle, inactive, dead }: SlopeSummary, quantity: Compared): string {
  const numbers = quantity === 'inactive' ? inactive : quantity === 'dead' ? dead : middle?.[quantity];
  return numbers ? valueWords(quantity, numbers.median) : '–';
}
