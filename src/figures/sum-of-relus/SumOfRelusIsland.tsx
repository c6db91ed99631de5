import { useMemo } from 'preact/hooks';
import { Control } from '#components/ui/Control.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { linearScale } from '#components/ui/scale.ts';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { reach, type SumOfRelusState, sumOfRelus } from './figure.ts';
import * as model from './model.ts';

const scale = linearScale({ minimum: -reach, maximum: reach, step: 0.25, marks: [-3, 0, 3] });

function SumOfRelus(props: IslandProps<SumOfRelusState> & Slots<'sumStill'>) {
  const figure = useFigure(sumOfRelus, props);
  const { state } = figure;
  const chart = useMemo(() => model.chart(state), [state]);
  const corner = `t${state.unit}` as const;
  return (
    <Figure
      figure={figure}
      sentence={model.sentence(state)}
      table={model.table(state)}
      controls={
        <>
          <Control figure={figure} of="unit" />
          <Control figure={figure} of={`c${state.unit}`} />
          <Control figure={figure} of={corner} />
          <Control figure={figure} of="target" />
        </>
      }
    >
      <LiveChart
        chart={chart}
        label={model.chartLabel(state)}
        still={props.sumStill}
        probe={{
          label: sumOfRelus.parameters[corner].label,
          value: state[corner],
          scale,
          text: `t = ${formatNumber(state[corner])}`,
          onInput: (value) => figure.set({ [corner]: value }),
          onCommit: figure.commit,
        }}
      />
    </Figure>
  );
}

export const SumOfRelusIsland = island(SumOfRelus);
