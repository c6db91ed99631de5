/** The view of PReLU’s slopes as they learn. */

import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { awaiting } from '#components/ui/awaits.ts';
import { Choice } from '#components/ui/Choice.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { Stepper } from '#components/ui/Stepper.tsx';
import { formatSlope } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { usePrediction } from '#components/ui/usePrediction.ts';
import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import type { SlopeRun } from '#workers/tasks/index.ts';
import { Marks, UnitRows } from '../shared/training/Marks.tsx';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { useHydrated } from '../shared/training/useHydrated.ts';
import { useLatest } from '../shared/training/useLatest.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import { chartLabel, chart as slopeChart } from './chart.ts';
import { describeMarks, marks } from './marks.ts';
import * as model from './model.ts';
import { finalSlopes, type Outcome, outcomeOf, tallyOf } from './outcome.ts';
import { SlopeShapes } from './SlopeShapes.tsx';
import { sentence, sweepSentence } from './sentence.ts';
import { table } from './table.ts';

interface LearnedSlopesIslandProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly predictId?: string | undefined;
  readonly start: model.State;
  /** What the still shows: the runs of `start`, trained at build, of which only the end is kept. */
  readonly finished: readonly SlopeRun[];
  /** How each of many starts ended, found at build. */
  readonly stillOutcomes: readonly Outcome[];
  /** Slots of the face. */
  readonly still?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

export function LearnedSlopesIsland({
  id,
  number,
  title,
  start,
  finished,
  stillOutcomes,
  ...props
}: LearnedSlopesIslandProps) {
  const figure = useFigureState(model.model, id, start);
  const { state } = figure;
  const charts = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(charts);
  const prediction = usePrediction(props.predictId);
  const hydrated = useHydrated();
  const question = useMemo(() => model.questionOf(state), [state]);
  const { answer, failure } = useLatest('learned-slopes', question, onScreen);
  // The seed of the one run does not touch the many.
  const settings = JSON.stringify({ ...state, seed: 0 });
  const sweep = useSweep('learned-slopes', onScreen, settings);

  // What is shown may be one run behind the slider; it is named by what it is of.
  const shown = answer?.input.state ?? start;
  const runs = answer?.output ?? finished;
  const outcomes = useMemo(
    () => (hydrated ? sweep.rows.map((row) => row && outcomeOf(row)) : stillOutcomes),
    [hydrated, sweep.rows, stillOutcomes],
  );
  const rows = useMemo(() => table(shown, runs), [shown, runs]);
  const chart = useMemo(() => slopeChart(runs), [runs]);
  const running = sweep.phase === 'running';
  const done = outcomes.filter((row) => row !== null).length;
  const many = sweepSentence(state, hydrated ? sweep.phase : 'finished', outcomes);
  const one = sentence(shown, runs, prediction);
  const label = chartLabel(shown, runs);

  return (
    <Figure
      id={id}
      number={number}
      title={title}
      widget="learned-slopes"
      figure={figure}
      awaits={awaiting(props.predictId, 'all')}
      lead={
        <SweepButton
          sweep={{ ...sweep, done }}
          total={model.seeds}
          what="networks"
          onRun={() => sweep.run(model.sweepOf(state))}
        >
          Run {model.seeds} seeds
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
            label="Learning rate of the weights"
            value={state.learningRate}
            scale={model.rateScale}
            format={formatNumber}
            onInput={(learningRate) => figure.set({ learningRate })}
            onCommit={figure.commit}
          />
          <Slider
            id={`${id}-ratio`}
            label="Slopes’ rate to weights’ rate"
            value={state.ratio}
            scale={model.ratioScale}
            format={formatNumber}
            onInput={(ratio) => figure.set({ ratio })}
            onCommit={figure.commit}
          />
          <Slider
            id={`${id}-start`}
            label="Slope at the start"
            symbol="a"
            value={state.start}
            scale={model.startScale}
            format={formatSlope}
            onInput={(next) => figure.set({ start: next })}
            onCommit={figure.commit}
          />
          <Stepper
            id={`${id}-layers`}
            label="Hidden layers"
            value={state.layers}
            {...model.limits.layers}
            onChange={(layers) => figure.choose({ layers })}
          />
          <Stepper
            id={`${id}-seed`}
            label="Seed"
            value={state.seed}
            minimum={0}
            maximum={model.limits.seed}
            onChange={(seed) => figure.choose({ seed })}
          />
        </>
      }
      sentence={many === '' ? one : `${one} ${many}`}
      spoken={running ? 'Training.' : `${one} ${many}`}
      caption={props.caption}
      table={rows}
      message={failure ?? sweep.failure}
    >
      <div class="learned-slopes" ref={charts}>
        <div class="learned-slopes__chart">
          <LiveChart chart={answer === null ? null : chart} label={label} still={props.still} />
        </div>
        <Ends run={runs[0]} />
        <Many outcomes={outcomes} />
      </div>
    </Figure>
  );
}

/** Where one run ended: its functions, its units, what it gets right. */
function Ends({ run }: { readonly run: SlopeRun | undefined }) {
  if (run === undefined) return null;
  const { measurement, units } = run;
  return (
    <div class="learned-slopes__ends">
      <SlopeShapes slopes={finalSlopes(run)} />
      <p class="tally">
        <span data-picture="text">
          {`${formatPercent(measurement.testAccuracy ?? 0)} of test, ${formatPercent(measurement.trainAccuracy ?? 0)} of training points right`}
        </span>
      </p>
      <UnitRows activation="prelu" layers={units} />
    </div>
  );
}

/** How many of the many ran away, counted and one by one. */
function Many({ outcomes }: { readonly outcomes: readonly (Outcome | null)[] }) {
  const { done, away } = tallyOf(outcomes);
  return (
    <div class="learned-slopes__many" data-activation="prelu">
      <p class="tally">
        <span class="tally__number" data-picture="text">
          {done === 0 ? '–' : away}
        </span>
        <span data-picture="text">{`of ${done === 0 ? model.seeds : done} starts ran away`}</span>
      </p>
      <Marks
        shape="network"
        activation="prelu"
        kinds={marks(outcomes)}
        description={describeMarks(outcomes)}
      />
    </div>
  );
}
