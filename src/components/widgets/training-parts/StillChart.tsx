/** The still of a chart, in the place that `LiveChart` takes once there is something live to show. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface StillChartProps {
  readonly label: string;
  readonly still: ComponentChildren;
}

export function StillChart({ label, still }: StillChartProps) {
  // The live chart's code comes while its first run goes on, not after it.
  useEffect(() => {
    import('../../ui/charts/live.ts').catch(() => undefined);
  }, []);
  return (
    <div class="chart">
      <div role="img" aria-label={label}>
        <div class="chart__still">{still}</div>
      </div>
    </div>
  );
}
