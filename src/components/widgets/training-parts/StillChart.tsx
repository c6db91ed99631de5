/** The still of a chart, in the place that `LiveChart` takes once there is something live to show. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { expectChart } from '../../ui/charts/LiveChart.tsx';

interface StillChartProps {
  readonly label: string;
  readonly still: ComponentChildren;
}

export function StillChart({ label, still }: StillChartProps) {
  // The live chart's code comes while its first run goes on, not after it.
  useEffect(expectChart, []);
  return (
    <div class="chart">
      <div role="img" aria-label={label}>
        <div class="chart__still">{still}</div>
      </div>
    </div>
  );
}
