import { useMemo } from 'preact/hooks';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { type LossShapesState, lossShapes } from './figure.ts';
import * as model from './model.ts';

type LossShapesProps = IslandProps<LossShapesState> & Slots<'squaredStill' | 'logisticStill'>;

function LossShapes(props: LossShapesProps) {
  const figure = useFigure(lossShapes, props);
  const { state } = figure;
  const charts = useMemo(() => model.charts(state), [state]);
  const labels = model.chartLabels(state);
  return (
    <Figure figure={figure} sentence={model.sentence(state)} table={model.table(state)}>
      <div class="loss-shapes">
        <LiveChart chart={charts.squared} label={labels.squared} still={props.squaredStill} />
        <LiveChart chart={charts.logistic} label={labels.logistic} still={props.logisticStill} />
      </div>
    </Figure>
  );
}

export const LossShapesIsland = island(LossShapes);
