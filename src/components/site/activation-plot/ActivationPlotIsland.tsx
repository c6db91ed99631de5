import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { activation as activationOf } from '#lib/activations/index.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { LiveChart } from '../../ui/charts/LiveChart.tsx';
import { island } from '../../ui/island.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { firstProbe, plotLabels, plots, probeScale, reading } from './facts.ts';

interface ActivationPlotProps {
  /** The activation's id in the registry. */
  readonly id: string;
  /** Slots of the face. */
  readonly functionStill?: ComponentChildren;
  readonly derivativeStill?: ComponentChildren;
}

function ActivationPlot({ id, functionStill, derivativeStill }: ActivationPlotProps) {
  const activation = activationOf(id);
  const [probe, setProbe] = useState(firstProbe);
  const charts = useMemo(() => plots(activation, probe), [activation, probe]);
  const labels = plotLabels(activation);
  const sentence = reading(activation, probe);
  const chartProbe = {
    value: probe,
    scale: probeScale,
    text: `z = ${formatNumber(probe)}`,
    onInput: setProbe,
    // Nothing waits for the end of a drag: the probe is no state that a link would keep.
    onCommit: () => undefined,
  };
  return (
    <figure class="figure activation-plot" aria-label={`${activation.label} and its derivative`}>
      <div class="chart-row" data-charts="2">
        <LiveChart
          chart={charts.f}
          label={labels.f}
          still={functionStill}
          probe={{ ...chartProbe, label: 'Probe z on the graph of f' }}
        />
        <LiveChart
          chart={charts.derivative}
          label={labels.derivative}
          still={derivativeStill}
          probe={{ ...chartProbe, label: 'Probe z on the graph of f′' }}
        />
      </div>
      <p class="figure__sentence">{sentence}</p>
      <LiveRegion text={sentence} />
      <p class="figure__message" />
      <p class="figure__caption needs-script">Drag the ring, or focus a graph and use the arrow keys.</p>
    </figure>
  );
}

export const ActivationPlotIsland = island(ActivationPlot);
