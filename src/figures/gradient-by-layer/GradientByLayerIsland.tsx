/** The view of a gradient's way back through many layers. */

import { useMemo } from 'preact/hooks';
import { Button } from '#components/ui/Button.tsx';
import { Control } from '#components/ui/Control.tsx';
import { Controls } from '#components/ui/Controls.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { Progress } from '#components/ui/Progress.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { useWaiting } from '#components/ui/useWaiting.ts';
import type { Gradients } from '#lib/simulations/gradients.ts';
import { useLatest } from '../shared/training/useLatest.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { cameOut } from './came-out.ts';
import { type GradientByLayerState, gradientByLayer, input, lastDraw } from './figure.ts';
import * as model from './model.ts';

interface GradientByLayerIslandProps extends IslandProps<GradientByLayerState>, Slots<'still'> {
  /** What the networks of `start` come to, drawn at build. */
  readonly known: Gradients;
}

function GradientByLayer(props: GradientByLayerIslandProps) {
  const { known } = props;
  const figure = useFigure(gradientByLayer, props, useWaiting);
  const { state } = figure;
  const latest = useLatest('gradients', input(state), useOnScreen(figure.root), {
    known: { input: known.input, output: known },
    streams: true,
    exact: figure.isExact,
  });

  // Each answer says which networks it is of: the chart, the sentence and the table are of one answer.
  const shown = latest.progress ?? latest.answer?.output ?? known;
  const lines = useMemo(() => model.chart(shown), [shown]);
  const rows = useMemo(() => model.table(shown), [shown]);
  const text = model.sentence(shown);
  // What came with the page is rounded.
  const isWhole = latest.isCurrent && shown === latest.answer?.output && shown !== known;
  const isLeaky = state.activation === 'leaky-relu';
  const total = shown.input.networks;
  const done = latest.progress === null ? null : model.doneOf(latest.progress);

  return (
    <Figure
      figure={figure}
      covers="all"
      cameOut={cameOut[props.predictId ?? '']?.(state, shown)}
      lead={
        <>
          <Button
            kind="primary"
            onClick={() => figure.choose({ draw: state.draw < lastDraw ? state.draw + 1 : 1 })}
          >
            {`Draw ${total} others`}
          </Button>
          <Progress share={done === null ? null : done / total} label={`${done ?? 0} of ${total} networks`} />
        </>
      }
      controls={
        <Controls
          figure={figure}
          own={{
            slope: <Control figure={figure} of="slope" disabled={!isLeaky} />,
            weights: <Control figure={figure} of="weights" disabled={!isLeaky} />,
            gain: <Control figure={figure} of="gain" disabled={isLeaky && state.weights === 'own'} />,
          }}
        />
      }
      sentence={text}
      table={rows}
      result={isWhole ? 'table' : 'coming'}
      message={latest.failure}
    >
      <div class="figure__kept">
        <LiveChart chart={lines} label={model.chartLabel(shown)} still={props.still} />
      </div>
    </Figure>
  );
}

export const GradientByLayerIsland = island(GradientByLayer);
