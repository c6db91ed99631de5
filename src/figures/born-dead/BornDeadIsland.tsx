/** The view of “Dead before the first step”: the map of depth × width, the curves, a thousand marks. */

import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { awaiting } from '#components/ui/awaits.ts';
import { Button } from '#components/ui/Button.tsx';
import { Choice } from '#components/ui/Choice.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { Progress } from '#components/ui/Progress.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { Stepper } from '#components/ui/Stepper.tsx';
import { formatSlope, linearScale } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { usePrediction } from '#components/ui/usePrediction.ts';
import { formatCount } from '#lib/charts/format.ts';
import type { Draw } from '#lib/simulations/born-dead.ts';
import { trainingSlopeScale } from '../shared/training/scales.ts';
import { useLatest } from '../shared/training/useLatest.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { chart, chartLabel } from './chart.ts';
import { map } from './map.ts';
import * as model from './model.ts';
import { NetworkField } from './NetworkField.tsx';
import { ShapeMap } from './ShapeMap.tsx';

interface BornDeadIslandProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly start: model.State;
  /** The draws of `start`, made at build; only the chosen width's have their networks one by one. */
  readonly known: readonly Draw[];
  /** Ids of the predictions about both activations. */
  readonly predictId?: string | undefined;
  readonly predictLeakyId?: string | undefined;
  /** Slots of the face. */
  readonly still?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

const depthScale = linearScale({
  minimum: 2,
  maximum: model.mostLayers,
  step: 1,
  marks: [2, 5, 10, 15, 20, 30],
});

export function BornDeadIsland(props: BornDeadIslandProps) {
  const { id, number, title, start, known, still, caption } = props;
  const figure = useFigureState(model, id, start);
  const predictions: model.Predictions = {
    relu: usePrediction(props.predictId),
    'leaky-relu': usePrediction(props.predictLeakyId),
  };
  const charts = useRef<HTMLDivElement>(null);
  const input = model.input(figure.state);
  const latest = useLatest('born-dead', input, useOnScreen(charts), { streams: true });

  const { state } = figure;
  // Rows stay until newer ones have come; each says which networks it counts.
  const draws = useMemo(
    () => model.merged(latest.answer?.output ?? known, latest.progress?.done ?? []),
    [latest.answer, latest.progress, known],
  );
  const lines = useMemo(() => chart(state, draws), [state, draws]);
  const activation = model.drawOf(state, draws).input.negativeSlope > 0 ? 'leaky-relu' : 'relu';
  const text = model.sentence(state, draws, predictions);
  const tally = model.tally(state, draws);
  const total = input.draws.reduce((sum, { networks }) => sum + networks, 0);
  const drawn = latest.progress?.networks ?? null;
  const { choose } = figure;

  return (
    <Figure
      id={id}
      number={number}
      title={title}
      widget="born-dead"
      figure={figure}
      awaits={awaiting([props.predictId, props.predictLeakyId], 'all')}
      lead={
        <>
          <Button
            kind="primary"
            disabled={state.thousands >= model.mostThousands}
            onClick={() => choose({ thousands: state.thousands + 1 })}
          >
            Draw 1,000 more
          </Button>
          <Progress
            share={drawn === null ? null : drawn / total}
            label={`${formatCount(drawn ?? 0)} of ${formatCount(total)} networks`}
          />
        </>
      }
      controls={
        <>
          <Slider
            id={`${id}-layers`}
            label="Layers"
            symbol="L"
            value={state.layers}
            scale={depthScale}
            onInput={(layers) => figure.set({ layers })}
            onCommit={figure.commit}
          />
          <Stepper
            id={`${id}-width`}
            label="Units per layer"
            value={state.width}
            minimum={1}
            maximum={model.widths.length}
            onChange={(width) => choose({ width })}
          />
          <Choice
            name={`${id}-activation`}
            label="Activation"
            value={state.activation}
            options={model.kindOptions}
            onChoose={(kind) => choose({ activation: kind })}
          />
          <Slider
            id={`${id}-slope`}
            label="Slope of Leaky ReLU"
            symbol="a"
            value={state.slope}
            scale={trainingSlopeScale}
            format={formatSlope}
            disabled={state.activation === 'relu'}
            onInput={(slope) => figure.set({ slope })}
            onCommit={figure.commit}
          />
          <Stepper
            id={`${id}-seed`}
            label="Seed"
            value={state.seed}
            minimum={1}
            maximum={model.mostSeed}
            onChange={(seed) => choose({ seed })}
          />
          <Choice
            name={`${id}-show`}
            label="Show"
            value={state.show}
            options={model.quantityOptions}
            onChoose={(show) => choose({ show })}
          />
        </>
      }
      sentence={text}
      caption={caption}
      table={model.table(state, draws)}
      message={latest.failure}
    >
      <div class="born-dead" ref={charts}>
        <div class="born-dead__map">
          <p class="chart-title" data-picture="text">
            {model.mapTitle(state)}
          </p>
          <ShapeMap
            rows={map(state, draws)}
            activation={activation}
            label={`${model.mapTitle(state)}, by layers and width`}
            layers={state.layers}
            width={state.width}
            onChoose={choose}
          />
        </div>
        <div class="born-dead__curves">
          <LiveChart chart={lines} label={chartLabel(state, draws)} still={still} />
        </div>
        <div class="born-dead__field">
          <NetworkField
            marks={model.marks(state, draws)}
            activation={activation}
            description={model.describeMarks(state, draws)}
          />
          <p class="tally">
            <span class="tally__number" data-picture="text">
              {tally.number}
            </span>
            <span data-picture="text">{tally.words}</span>
          </p>
        </div>
      </div>
    </Figure>
  );
}
