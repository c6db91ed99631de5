import { formatPercent } from '#lib/charts/format.ts';
import { names } from './names.ts';
import type { Rows } from './rows.ts';
import { summariesOf } from './summary.ts';

export { chart } from './chart.ts';
export { type Rows, rowOf } from './rows.ts';
export { sentence } from './sentence.ts';
export { summaryLines, table } from './table.ts';

/** What the chart shows, in a sentence. */
export function chartLabel(rows: Rows): string {
  const means = summariesOf(rows).flatMap(({ name, mean }) =>
    mean === null ? [] : [`${names[name]} ${formatPercent(mean, 1)}`],
  );
  const what =
    'A line of dots for each activation, one for each network, along the share of digits it reads right';
  return means.length === 0 ? `${what}. None is trained yet.` : `${what}. Means: ${means.join(', ')}.`;
}
