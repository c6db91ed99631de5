/** The still of a chart, in the place that `LiveChart` takes once there is something live to show. */
import type { ComponentChildren } from 'preact';

interface StillChartProps {
  readonly label: string;
  readonly still: ComponentChildren;
}

export function StillChart({ label, still }: StillChartProps) {
  return (
    <div class="chart">
      <div role="img" aria-label={label}>
        <div class="chart__still">{still}</div>
      </div>
    </div>
  );
}
