import { useMemo } from 'preact/hooks';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { ProbedCharts } from '../shared/activation/ProbedCharts.tsx';
import { ReadingTable } from '../shared/activation/ReadingTable.tsx';
import { useProbe } from '../shared/activation/useProbe.ts';
import { useWorked } from '../shared/activation/useWorked.ts';
import { type SlopeLensState, slopeLens } from './figure.ts';
import * as model from './model.ts';

type SlopeLensProps = IslandProps<SlopeLensState> & Slots<'functionStill' | 'derivativeStill' | 'formula'>;

function SlopeLens(props: SlopeLensProps) {
  const figure = useFigure(slopeLens, props);
  const { state } = figure;
  const { slope, probe, view } = state;
  const charts = useMemo(() => model.charts(state), [state]);
  const formula = useWorked(useMemo(() => [model.worked({ slope, probe })], [slope, probe]));
  const probed = useProbe(figure);

  return (
    <Figure
      figure={figure}
      sentence={model.sentence(state)}
      table={model.table(state)}
      aside={
        <div class="slope-lens__reading">
          <ReadingTable probe={probe} rows={model.readings(state)} />
          <div ref={formula}>{props.formula}</div>
        </div>
      }
    >
      <ProbedCharts
        charts={charts}
        labels={model.chartLabels(state)}
        stills={{ f: props.functionStill, derivative: props.derivativeStill }}
        probe={probed}
        view={view}
      />
    </Figure>
  );
}

export const SlopeLensIsland = island(SlopeLens);
