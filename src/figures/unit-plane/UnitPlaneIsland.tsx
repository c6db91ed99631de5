/** The view of the plane of units: one run, its first layer's lines, and the ledger that leads to each of its steps. */

import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Control } from '#components/ui/Control.tsx';
import { Controls } from '#components/ui/Controls.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { Stepper } from '#components/ui/Stepper.tsx';
import { formatSlope } from '#components/ui/scale.ts';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { useWaiting } from '#components/ui/useWaiting.ts';
import { formatCount } from '#lib/charts/format.ts';
import type { UnitEvent } from '#lib/unit-ledger/index.ts';
import type { UnitPlanePicture } from '#workers/tasks/index.ts';
import { BoundaryPlot } from '../shared/training/BoundaryPlot.tsx';
import { ClassLegend } from '../shared/training/ClassLegend.tsx';
import { UnitRows } from '../shared/training/Glyphs.tsx';
import { accuracyText } from '../shared/training/measured.ts';
import { RunButtons } from '../shared/training/RunButtons.tsx';
import { Tally } from '../shared/training/Tally.tsx';
import { useLiveRun } from '../shared/training/useLiveRun.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { usePlane } from '../shared/training/usePlane.ts';
import { cameOut } from './came-out.ts';
import { dataSpec, totalSteps, type UnitPlaneState, unitPlane } from './figure.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { eventOfFollowed, table } from './ledger.ts';
import { activationOf, input, isOver, runName } from './model.ts';
import { PlaneLegend } from './PlaneLegend.tsx';
import { planeIn } from './plane.ts';
import { sentence } from './sentence.ts';
import { UpdateTable } from './UpdateTable.tsx';
import { useLedger } from './useLedger.ts';
import { usePlaneContent } from './usePlaneContent.ts';

interface UnitPlaneIslandProps extends IslandProps<UnitPlaneState>, Slots<'planeStill'> {
  /** What of the figure waits for the prediction. */
  readonly covers: 'sentence' | 'nothing';
  /** What the still shows: the run of `start` at its step, made at build. */
  readonly drawn: UnitPlanePicture;
  /** Of the data that the still shows. */
  readonly classNames: readonly string[];
}

function UnitPlane(props: UnitPlaneIslandProps) {
  const figure = useFigure(unitPlane, props, useWaiting);
  const { state, start } = figure;
  const { id, number, title } = figure.frame;
  const { drawn } = props;
  const map = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(figure.root);
  const run = useLiveRun('unit-plane', onScreen);
  const { plane: whole, isCurrent, failure } = usePlane(dataSpec(state), onScreen);
  const plane = useMemo(() => (whole === null ? null : planeIn(whole, state.view)), [whole, state.view]);

  const prepared = useRef<UnitPlaneState | null>(null);
  const prepare = (next: UnitPlaneState): void => {
    if (plane === null) return;
    prepared.current = next;
    run.prepare(input(next, plane.grid));
  };
  useLayoutEffect(() => {
    if (onScreen && isCurrent && prepared.current !== state) prepare(state);
  });

  const live = run.output ?? run.progress;
  const isStill = live === null || run.phase === 'failed';
  const picture = isStill ? drawn : live;
  const shown = isStill ? start : state;
  const phase = isStill ? 'paused' : run.phase;
  const { step } = picture.measurement;
  const over = isOver(picture);

  // The run has come to its end: from there the reader goes on, back, or to a row of the ledger.
  useLayoutEffect(() => {
    if (run.output !== null) figure.set({ step: run.output.measurement.step });
  }, [run.output]);

  const events = useLedger(drawn, isStill ? null : live);
  const content = usePlaneContent(plane, isStill ? null : live, state);

  const goTo = (next: number): void => figure.set({ step: Math.max(0, Math.min(totalSteps, next)) });
  const open = ({ step: at, layer, unit }: UnitEvent): void => {
    figure.choose({ step: at, follow: { layer, unit } });
    map.current?.scrollIntoView({ block: 'nearest' });
  };
  const tableData = useMemo(() => table(shown, events), [shown, events]);
  const text = sentence(shown, phase, picture);
  // A step back leaves what is known to come in the table; the result is what has been until now.
  const isThere =
    !isStill && run.phase !== 'running' && picture.name === runName(state) && step === state.step;
  const dead = picture.units.flat().filter((unit) => unit !== 'active').length;

  return (
    <Figure
      figure={figure}
      covers={props.covers}
      cameOut={cameOut[props.predictId ?? '']?.(shown, picture)}
      lead={
        <RunButtons
          phase={isCurrent ? run.phase : 'idle'}
          verb="Run"
          primary
          onRun={() => {
            if (over) {
              const again = { ...state, step: 0 };
              figure.set({ step: 0 });
              prepare(again);
            }
            run.run();
          }}
          onPause={() => {
            run.pause();
            figure.choose({ step });
          }}
          onStep={() => goTo(step + 1)}
          onRestart={() => figure.choose({ step: 0 })}
        />
      }
      controls={
        <Controls
          figure={figure}
          own={{
            data: <Control figure={figure} of="data" also={{ step: 0 }} />,
            slope: (
              <Control
                figure={figure}
                of="slope"
                words={(slope) => (slope === 0 ? '0, ReLU' : formatSlope(slope))}
              />
            ),
            // The run's own step, which goes on by itself.
            step: (
              <Stepper
                id={`${id}-step`}
                label={figure.parameters.step.label}
                value={step}
                minimum={0}
                maximum={totalSteps}
                onChange={goTo}
              />
            ),
          }}
        />
      }
      aside={
        <div class="unit-plane__aside">
          {picture.update === null ? null : <UpdateTable update={picture.update} momentum={shown.momentum} />}
          <LedgerTable
            of={number === undefined ? title : `figure ${number}`}
            events={events}
            step={step}
            isShown={(event) => event === eventOfFollowed(shown, { ...picture, events })}
            onOpen={open}
          />
        </div>
      }
      sentence={text}
      spoken={run.phase === 'running' ? 'Training.' : text}
      table={tableData}
      result={isThere ? table(shown, picture.events).rows : 'coming'}
      message={failure ?? run.failure}
    >
      <div class="unit-plane" data-activation={activationOf(shown)}>
        <div class="unit-plane__map figure__kept" ref={map}>
          <BoundaryPlot
            content={content}
            description={`The plane with the data and the lines z = 0 of layer 1 at step ${step}; ${dead} of 32 units are off for every point.`}
            still={props.planeStill}
          />
        </div>
        <div class="unit-plane__side">
          <Tally number={accuracyText(picture.measurement.trainAccuracy)}>
            {`right, step ${formatCount(step)} of ${formatCount(picture.totalSteps)}`}
          </Tally>
          <UnitRows activation={activationOf(shown)} layers={picture.units} />
        </div>
        <div class="unit-plane__legends">
          <ClassLegend names={plane?.classNames ?? props.classNames} hasTest={false} />
          <PlaneLegend followed={shown.follow?.layer === 0} />
        </div>
      </div>
    </Figure>
  );
}

export const UnitPlaneIsland = island(UnitPlane);
