/** f and f′ beside each other, with one probe that both can move. */
import type { ComponentChildren } from 'preact';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import type { LineChart } from '#lib/charts/line-chart.ts';
import { chartProbe, type Probed } from './probe.ts';

export interface PairOfCharts<Value> {
  readonly f: Value;
  readonly derivative: Value;
}

interface ProbedChartsProps {
  readonly charts: PairOfCharts<LineChart>;
  readonly labels: PairOfCharts<string>;
  readonly stills: PairOfCharts<ComponentChildren>;
  readonly probe: Probed;
  /** One of the two alone; both unless given. */
  readonly view?: 'both' | 'f' | 'derivative';
}

export function ProbedCharts({ charts, labels, stills, probe, view = 'both' }: ProbedChartsProps) {
  const moved = chartProbe(probe);
  return (
    <div class="chart-row" data-charts={view === 'both' ? 2 : 1}>
      <div hidden={view === 'derivative'}>
        <LiveChart
          chart={charts.f}
          label={labels.f}
          still={stills.f}
          probe={{ ...moved, label: 'Probe z on the graph of f' }}
        />
      </div>
      <div hidden={view === 'f'}>
        <LiveChart
          chart={charts.derivative}
          label={labels.derivative}
          still={stills.derivative}
          probe={{ ...moved, label: 'Probe z on the graph of f′' }}
        />
      </div>
    </div>
  );
}
