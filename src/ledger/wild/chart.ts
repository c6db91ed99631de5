import { differencesChart } from '#lib/charts/differences-chart.ts';
import { evenStep } from '#lib/charts/even-step.ts';
import { activationColour, type Band, type LineChart, type Series } from '#lib/charts/line-chart.ts';
import { limitsOf, measureOf, type WildClaim, type WildResult } from '#lib/wild/index.ts';

/** Of yes and no, a difference in points. */
const scale = { mean: 1, share: 100 } as const;

/** The differences seed by seed; a band for the interval of their mean; the limits that the claim sets, and 0. */
export function wildChart(claim: WildClaim, { rows, judged }: WildResult): LineChart {
  const { kind, unit } = measureOf(claim);
  const differences = rows.map(({ values }) => scale[kind] * (values[0] - values[1])).sort((a, b) => a - b);
  const limits = limitsOf(claim);
  const most = Math.max(
    ...differences.map(Math.abs),
    ...limits.map(Math.abs),
    ...(judged === null ? [] : [Math.abs(judged.lower), Math.abs(judged.upper)]),
  );
  const reach = most === 0 ? 1 : evenStep(most);
  const across = (id: string, y: number, dash: readonly number[]): Series => ({
    id,
    label: id,
    colour: 'var(--soft)',
    dash,
    points: [0, claim.seeds + 1].map((x) => ({ x, y })),
    faint: true,
  });
  const interval: readonly Band[] =
    judged === null
      ? []
      : [
          {
            id: 'interval',
            colour: 'var(--ink)',
            points: [0, claim.seeds + 1].map((x) => ({ x, lower: judged.lower, upper: judged.upper })),
          },
        ];
  return {
    ...differencesChart({
      differences,
      seeds: claim.seeds,
      label: `A less B${unit[1] === '' ? '' : `, ${unit[1]}`}`,
      reach,
      colour: (difference) => activationColour(difference > 0 ? claim.a.id : claim.b.id),
    }),
    series: [
      across('even', 0, []),
      ...limits.filter((limit) => limit !== 0).map((limit) => across(`limit ${limit}`, limit, [6, 4])),
    ],
    bands: interval,
  };
}
