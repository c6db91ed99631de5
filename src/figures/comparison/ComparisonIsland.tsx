/** The view of the training comparison: one live pair of runs, and many pairs of seeds from the pool. */
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { awaiting } from '#components/ui/awaits.ts';
import { Choice } from '#components/ui/Choice.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { Stepper } from '#components/ui/Stepper.tsx';
import { formatSlope, slopeScale } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { usePrediction } from '#components/ui/usePrediction.ts';
import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import type { ComparisonInput, RunPicture } from '#workers/tasks/index.ts';
import { ClassLegend } from '../shared/training/ClassLegend.tsx';
import { RunButtons } from '../shared/training/RunButtons.tsx';
import { RunPanel } from '../shared/training/RunPanel.tsx';
import { runHandlers } from '../shared/training/run-handlers.ts';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { learningRateScale } from '../shared/training/scales.ts';
import { useLiveRun } from '../shared/training/useLiveRun.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { usePrepared } from '../shared/training/usePrepared.ts';
import { useScene } from '../shared/training/useScene.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import { curvesChart } from './chart.ts';
import { manySentence, pairInputs, pairRow, pairsOfSeeds } from './many.ts';
import {
  type ComparisonState,
  dataOptions,
  dataSpec,
  labels,
  limits,
  model,
  type Pair,
  pairOf,
  type Side,
  sides,
  specOf,
  withDepth,
  withWidth,
} from './model.ts';
import { sentence } from './sentence.ts';
import { table } from './table.ts';

interface ComparisonIslandProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly predictId?: string | undefined;
  readonly start: ComparisonState;
  /** What the still shows: both runs of `start`, trained to their end at build. */
  readonly finished: Pair<RunPicture>;
  /** Of the data that the still shows. */
  readonly classNames: readonly string[];
  /** Slots of the face. */
  readonly reluStill?: ComponentChildren;
  readonly leakyStill?: ComponentChildren;
  readonly lossStill?: ComponentChildren;
  readonly accuracyStill?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

export function ComparisonIsland({
  id,
  number,
  title,
  start,
  finished,
  classNames,
  ...props
}: ComparisonIslandProps) {
  const figure = useFigureState(model, id, start);
  const { state } = figure;
  const charts = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(charts);
  const run = useLiveRun('comparison', onScreen);
  const sweep = useSweep('outcome', onScreen, JSON.stringify(state));
  const prediction = usePrediction(props.predictId);
  const { scene, isCurrent, failure } = useScene(dataSpec(state), onScreen);

  usePrepared(state, onScreen && isCurrent ? scene : null, ({ grid }) => {
    const input: ComparisonInput = { specs: sides.map((side) => specOf(state, side)), grid };
    run.prepare(input);
  });

  const progress = run.output?.last ?? run.progress;
  const live = progress === null ? null : pairOf(progress.runs);
  const isStill = live === null || run.phase === 'failed';
  const now = isStill ? finished : live;
  const shown = isStill ? start : state;
  const phase = isStill ? 'finished' : run.phase;
  const loss = useMemo(() => curvesChart(now, 'loss'), [now]);
  const accuracy = useMemo(() => curvesChart(now, 'accuracy'), [now]);
  const rows = sweep.rows.map((row, index) => (row === null ? null : pairRow(index, row)));
  const many = sweep.phase === 'running';
  const text = sentence(shown, phase, now, prediction);
  const verdict = manySentence(rows);

  return (
    <Figure
      id={id}
      number={number}
      title={title}
      widget="comparison"
      figure={figure}
      awaits={awaiting(
        props.predictId,
        live === null && (failure ?? run.failure) === null ? 'still' : 'nothing',
      )}
      lead={<RunButtons verb="Run" primary {...runHandlers([run], isCurrent)} />}
      controls={
        <>
          <Choice
            name={`${id}-data`}
            label="Data"
            value={state.data}
            options={dataOptions}
            onChoose={(data) => figure.choose({ data })}
          />
          <Slider
            id={`${id}-lr`}
            label="Learning rate"
            value={state.learningRate}
            scale={learningRateScale}
            format={formatNumber}
            onInput={(learningRate) => figure.set({ learningRate })}
            onCommit={figure.commit}
          />
          <Slider
            id={`${id}-slope`}
            label="Slope"
            symbol="a"
            value={state.slope}
            scale={slopeScale}
            format={formatSlope}
            onInput={(slope) => figure.set({ slope })}
            onCommit={figure.commit}
          />
          <div class="steppers">
            <Stepper
              id={`${id}-width`}
              label="Width"
              value={state.hidden[0] ?? 1}
              minimum={1}
              maximum={limits.width}
              onChange={(width) => figure.choose(withWidth(state, width))}
            />
            <Stepper
              id={`${id}-depth`}
              label="Hidden layers"
              value={state.hidden.length}
              minimum={1}
              maximum={limits.depth}
              onChange={(depth) => figure.choose(withDepth(state, depth))}
            />
            <Stepper
              id={`${id}-seed`}
              label="Seed"
              value={state.seed}
              minimum={0}
              maximum={limits.seed}
              onChange={(seed) => figure.choose({ seed })}
            />
          </div>
          <div class="many">
            <SweepButton
              sweep={sweep}
              total={pairsOfSeeds}
              what="pairs of seeds"
              kind="plain"
              onRun={() => sweep.run(pairInputs(state))}
            >
              Run {pairsOfSeeds} pairs of seeds
            </SweepButton>
            <p class="many__verdict">{many ? '' : verdict}</p>
          </div>
        </>
      }
      aside={
        <div class="chart-row" data-charts="2">
          <LiveChart chart={isStill ? null : loss} label={curveLabels.loss} still={props.lossStill} />
          <LiveChart
            chart={isStill ? null : accuracy}
            label={curveLabels.accuracy}
            still={props.accuracyStill}
          />
        </div>
      }
      sentence={text}
      spoken={run.phase === 'running' || many ? 'Training.' : `${text} ${verdict}`.trim()}
      caption={props.caption}
      table={table(shown, now)}
      message={failure ?? run.failure ?? sweep.failure}
    >
      <div ref={charts}>
        <div class="pair">
          {sides.map((side) => (
            <RunPanel
              key={side}
              activation={side}
              picture={now[side]}
              {...panelOf(side, shown.slope, now[side])}
              scene={isStill ? null : scene}
              still={side === 'relu' ? props.reluStill : props.leakyStill}
            />
          ))}
        </div>
        <ClassLegend names={scene?.classNames ?? classNames} hasTest />
      </div>
    </Figure>
  );
}

const curveLabels = {
  loss: 'Loss of both networks over the epochs: test part named, training part faint.',
  accuracy: 'Accuracy of both networks over the epochs: test part named, training part faint.',
} as const;

/** What the panel of one side says of its run. */
function panelOf(side: Side, slope: number, { measurement }: RunPicture) {
  const right = formatPercent(measurement.testAccuracy ?? 0);
  return {
    name: side === 'relu' ? labels.relu : `${labels[side]}, a = ${formatSlope(slope)}`,
    described: `after ${Math.floor(measurement.epoch)} epochs: ${right} of the test points on their side.`,
    right,
    tally: `of test points, ${formatPercent(measurement.trainAccuracy ?? 0)} of training points`,
  };
}
