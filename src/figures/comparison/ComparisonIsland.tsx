/** The view of the training comparison: one live pair of runs, and many pairs of seeds from the pool. */

import { useMemo } from 'preact/hooks';
import { Control } from '#components/ui/Control.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { plural } from '#components/ui/grammar.ts';
import { island } from '#components/ui/island.tsx';
import { Stepper } from '#components/ui/Stepper.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import type { RunPicture } from '#workers/tasks/index.ts';
import { type Pair, sideName, sides } from '../shared/pair.ts';
import { ClassLegend } from '../shared/training/ClassLegend.tsx';
import { accuracyText } from '../shared/training/measured.ts';
import { RunButtons } from '../shared/training/RunButtons.tsx';
import { RunPanel } from '../shared/training/RunPanel.tsx';
import { runHandlers } from '../shared/training/run-handlers.ts';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { useLiveRun } from '../shared/training/useLiveRun.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { usePlane } from '../shared/training/usePlane.ts';
import { usePrepared } from '../shared/training/usePrepared.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import { cameOut } from './came-out.ts';
import { curvesChart } from './chart.ts';
import { type ComparisonState, comparison, dataSpec, limits, specOf } from './figure.ts';
import { manyAhead, manySentence, pairInputs, pairRow, pairsOfSeeds } from './many.ts';
import { sidesOf, withDepth, withWidth } from './model.ts';
import { sentence } from './sentence.ts';
import { table } from './table.ts';

interface ComparisonIslandProps
  extends IslandProps<ComparisonState>,
    Slots<'reluStill' | 'leakyStill' | 'lossStill' | 'accuracyStill'> {
  /** What the still shows: both runs of `start`, trained to their end at build. */
  readonly finished: Pair<RunPicture>;
  /** Of the data that the still shows. */
  readonly classNames: readonly string[];
}

function Comparison(props: ComparisonIslandProps) {
  const figure = useFigure(comparison, props);
  const { state, start } = figure;
  const onScreen = useOnScreen(figure.root);
  const run = useLiveRun('comparison', onScreen);
  const sweep = useSweep('outcome', onScreen, JSON.stringify(state));
  const { plane, isCurrent, failure } = usePlane(dataSpec(state), onScreen);

  usePrepared(state, onScreen && isCurrent ? plane : null, ({ grid }) => {
    run.prepare({ specs: sides.map((side) => specOf(state, side)), grid });
  });

  const progress = run.output?.last ?? run.progress;
  const live = progress === null ? null : sidesOf(progress.runs);
  const isStill = live === null || run.phase === 'failed';
  const now = isStill ? props.finished : live;
  const shown = isStill ? start : state;
  const phase = isStill ? 'finished' : run.phase;
  const loss = useMemo(() => curvesChart(now, 'loss'), [now]);
  const accuracy = useMemo(() => curvesChart(now, 'accuracy'), [now]);
  const rows = sweep.rows.map((row, index) => (row === null ? null : pairRow(index, row)));
  const many = sweep.phase === 'running';
  const text = sentence(shown, phase, now);
  const verdict = manySentence(rows);

  return (
    <Figure
      figure={figure}
      covers={live === null && (failure ?? run.failure) === null ? 'still' : 'nothing'}
      cameOut={cameOut[props.predictId ?? '']?.(state, run.phase === 'finished' ? live : null, rows)}
      lead={<RunButtons verb="Run" primary {...runHandlers([run], isCurrent)} />}
      controls={
        <>
          <Control figure={figure} of="data" />
          <Control figure={figure} of="learningRate" />
          <Control figure={figure} of="slope" />
          <div class="steppers">
            <Stepper
              id={`${props.id}-width`}
              label="Width"
              value={state.hidden[0] ?? 1}
              minimum={1}
              maximum={limits.width}
              onChange={(width) => figure.choose(withWidth(state, width))}
            />
            <Stepper
              id={`${props.id}-depth`}
              label="Hidden layers"
              value={state.hidden.length}
              minimum={1}
              maximum={limits.depth}
              onChange={(depth) => figure.choose(withDepth(state, depth))}
            />
            <Control figure={figure} of="seed" />
          </div>
          <div class="many">
            <SweepButton
              sweep={sweep}
              total={pairsOfSeeds}
              what="pairs of seeds"
              kind="plain"
              onRun={() => sweep.run(pairInputs(state))}
            >
              {`Run ${pairsOfSeeds} pairs of seeds`}
            </SweepButton>
            {verdict === '' && !many ? (
              <p class="many__ahead">{manyAhead(state)}</p>
            ) : (
              <p class="many__verdict">{many ? '' : verdict}</p>
            )}
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
      table={table(shown, now)}
      result={isCurrent && run.phase === 'finished' ? 'table' : 'to run'}
      message={failure ?? run.failure ?? sweep.failure}
    >
      <div>
        <div class="pair">
          {sides.map((side) => (
            <RunPanel
              key={side}
              activation={side}
              picture={now[side]}
              name={sideName(side, shown.slope)}
              {...panelOf(now[side])}
              plane={isStill ? null : plane}
              still={side === 'relu' ? props.reluStill : props.leakyStill}
            />
          ))}
        </div>
        <ClassLegend names={plane?.classNames ?? props.classNames} hasTest />
      </div>
    </Figure>
  );
}

const curveLabels = {
  loss: 'Loss of both networks over the epochs: test part strong, training part faint.',
  accuracy: 'Accuracy of both networks over the epochs: test part strong, training part faint.',
} as const;

/** What the panel of one side says of its run. */
function panelOf({ measurement }: RunPicture) {
  const right = accuracyText(measurement.testAccuracy);
  return {
    described: `after ${plural(Math.floor(measurement.epoch), 'epoch')}: ${right} of the test points right.`,
    right,
    tally: `of test points right, ${accuracyText(measurement.trainAccuracy)} of training points`,
  };
}

export const ComparisonIsland = island(Comparison);
