/** The view of the curves against the slope: a chosen quantity, the units below it, one slope's numbers. */

import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { awaiting } from '#components/ui/awaits.ts';
import { Choice } from '#components/ui/Choice.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { Stepper } from '#components/ui/Stepper.tsx';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { usePrediction } from '#components/ui/usePrediction.ts';
import { formatNumber } from '#lib/charts/format.ts';
import type { SlopeCurveOutcome } from '#lib/simulations/slope-curve.ts';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { quantityChart, unitsChart } from './chart.ts';
import { LibraryKey } from './LibraryKey.tsx';
import * as model from './model.ts';
import { Readout } from './Readout.tsx';
import { rateScale, trainedSlopeScale } from './scales.ts';
import { summarise } from './summary.ts';
import { table } from './table.ts';
import { useCurves } from './useCurves.ts';
import { chartWords, sentence, slopeWords } from './words.ts';

interface SlopeCurvesIslandProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly predictId?: string | undefined;
  readonly start: model.State;
  /** The finished runs of `start`, trained at build. */
  readonly stillRows: readonly SlopeCurveOutcome[];
  /** Slots of the face. */
  readonly quantityStill?: ComponentChildren;
  readonly unitsStill?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

export function SlopeCurvesIsland(props: SlopeCurvesIslandProps) {
  const { id, number, title, start, stillRows, caption } = props;
  const figure = useFigureState(model, id, start);
  const { state } = figure;
  const charts = useRef<HTMLDivElement>(null);
  const known = useMemo(() => ({ question: model.questionOf(start), rows: stillRows }), [start, stillRows]);
  const curves = useCurves(state, known, useOnScreen(charts));
  const prediction = usePrediction(props.predictId);

  const { shown, phase } = curves;
  const running = phase === 'running';
  const summaries = useMemo(() => summarise(shown.rows), [shown]);
  const { slope, show } = state;
  const quantity = useMemo(() => quantityChart({ slope, show }, summaries), [slope, show, summaries]);
  const units = useMemo(() => unitsChart({ slope, show }, summaries), [slope, show, summaries]);
  const rows = useMemo(() => table(show, shown, summaries), [show, shown, summaries]);
  const text = sentence(state, phase, shown, summaries, prediction);
  const { first, last } = model.seedsOf(state);
  const slopeId = `${id}-slope`;

  return (
    <Figure
      id={id}
      number={number}
      title={title}
      widget="slope-curves"
      figure={figure}
      awaits={awaiting(props.predictId, 'all')}
      lead={
        <SweepButton
          sweep={curves}
          total={model.seeds}
          what="seeds"
          disabled={state.twenty >= model.lastTwenty}
          onRun={() => figure.choose({ twenty: state.twenty + 1 })}
        >
          Run it again with other seeds
        </SweepButton>
      }
      controls={
        <>
          <Choice
            name={`${id}-data`}
            label="Data"
            value={state.data}
            options={model.dataOptions}
            onChoose={(data) => figure.choose({ data })}
          />
          <Slider
            id={`${id}-lr`}
            label="Learning rate"
            value={state.learningRate}
            scale={rateScale}
            format={formatNumber}
            onInput={(learningRate) => figure.set({ learningRate })}
            onCommit={figure.commit}
          />
          <Stepper
            id={`${id}-twenty`}
            label={`Seeds ${first} to ${last}`}
            value={state.twenty}
            minimum={1}
            maximum={model.lastTwenty}
            onChange={(twenty) => figure.choose({ twenty })}
          />
          <Choice
            name={`${id}-show`}
            label="Show"
            value={show}
            options={model.quantityOptions}
            onChoose={(quantity) => figure.choose({ show: quantity })}
          />
        </>
      }
      aside={<Readout slope={slope} curves={shown} summaries={summaries} />}
      sentence={text}
      spoken={running ? 'Training.' : text}
      caption={caption}
      table={rows}
      message={curves.failure}
    >
      <div class="slope-curves" ref={charts}>
        <LiveChart chart={quantity} label={chartWords(show, summaries)} still={props.quantityStill} />
        <LiveChart chart={units} label={chartWords('inactive', summaries)} still={props.unitsStill} />
        <div class="needs-script">
          <Slider
            id={slopeId}
            label="Slope to read"
            symbol="a"
            value={model.slopes[model.nearestAt(slope)] ?? 0}
            scale={trainedSlopeScale}
            format={slopeWords}
            onInput={(next) => figure.set({ slope: next })}
            onCommit={figure.commit}
          />
        </div>
        <LibraryKey />
      </div>
    </Figure>
  );
}
