/** The view of the plane of units: one run, its first layer's lines, and the ledger that leads to each of its steps. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { awaiting } from '#components/ui/awaits.ts';
import { Choice } from '#components/ui/Choice.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { Select } from '#components/ui/Select.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { Stepper } from '#components/ui/Stepper.tsx';
import { formatSlope } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { usePrediction } from '#components/ui/usePrediction.ts';
import { formatCount, formatNumber, formatPercent } from '#lib/charts/format.ts';
import type { UnitEvent } from '#lib/unit-ledger/index.ts';
import type { UnitPlanePicture } from '#workers/tasks/index.ts';
import { BoundaryPlot } from '../shared/training/BoundaryPlot.tsx';
import { ClassLegend } from '../shared/training/ClassLegend.tsx';
import { UnitRows } from '../shared/training/Marks.tsx';
import { RunButtons } from '../shared/training/RunButtons.tsx';
import { useLiveRun } from '../shared/training/useLiveRun.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { useScene } from '../shared/training/useScene.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { eventOfFollowed, table } from './ledger.ts';
import {
  activationOf,
  dataOptions,
  dataSpec,
  followField,
  followOptions,
  input,
  isOver,
  limits,
  model,
  totalSteps,
  type UnitPlaneState,
  viewOptions,
} from './model.ts';
import { PlaneLegend } from './PlaneLegend.tsx';
import { sceneIn } from './plane.ts';
import { biasScale, momentumScale, rateScale, slopeScale } from './scales.ts';
import { sentence } from './sentence.ts';
import { UpdateTable } from './UpdateTable.tsx';
import { useLedger } from './useLedger.ts';
import { usePlane } from './usePlane.ts';

interface UnitPlaneIslandProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly predictId?: string | undefined;
  /** What of the figure waits for the prediction. */
  readonly covers: 'sentence' | 'nothing';
  readonly start: UnitPlaneState;
  /** What the still shows: the run of `start` at its step, made at build. */
  readonly drawn: UnitPlanePicture;
  /** Of the data that the still shows. */
  readonly classNames: readonly string[];
  /** Slots of the face. */
  readonly planeStill?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

export function UnitPlaneIsland({
  id,
  number,
  title,
  predictId,
  covers,
  start,
  drawn,
  classNames,
  ...slots
}: UnitPlaneIslandProps) {
  const figure = useFigureState(model, id, start);
  const { state } = figure;
  const charts = useRef<HTMLDivElement>(null);
  const map = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(charts);
  const prediction = usePrediction(predictId);
  const run = useLiveRun('unit-plane', onScreen);
  const { scene: whole, isCurrent, failure } = useScene(dataSpec(state), onScreen);
  const scene = useMemo(() => (whole === null ? null : sceneIn(whole, state.view)), [whole, state.view]);

  const prepared = useRef<UnitPlaneState | null>(null);
  const prepare = (next: UnitPlaneState): void => {
    if (scene === null) return;
    prepared.current = next;
    run.prepare(input(next, scene.grid));
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
  const content = usePlane(scene, isStill ? null : live, state);

  const goTo = (next: number): void => figure.set({ step: Math.max(0, Math.min(totalSteps, next)) });
  const open = ({ step: at, layer, unit }: UnitEvent): void => {
    figure.choose({ step: at, follow: { layer, unit } });
    map.current?.scrollIntoView({ block: 'nearest' });
  };
  const tableData = useMemo(() => table(shown, events), [shown, events]);
  const text = sentence(shown, phase, picture, prediction);
  const dead = picture.units.flat().filter((unit) => unit !== 'active').length;

  return (
    <Figure
      id={id}
      number={number}
      title={title}
      widget="unit-plane"
      figure={figure}
      awaits={awaiting(predictId, covers)}
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
        <>
          <Choice
            name={`${id}-data`}
            label="Data"
            value={state.data}
            options={dataOptions}
            onChoose={(data) => figure.choose({ data, step: 0 })}
          />
          <Slider
            id={`${id}-lr`}
            label="Learning rate"
            symbol="η"
            value={state.learningRate}
            scale={rateScale}
            format={formatNumber}
            onInput={(learningRate) => figure.set({ learningRate })}
            onCommit={figure.commit}
          />
          <Slider
            id={`${id}-momentum`}
            label="Momentum"
            symbol="μ"
            value={state.momentum}
            scale={momentumScale}
            format={formatNumber}
            onInput={(momentum) => figure.set({ momentum })}
            onCommit={figure.commit}
          />
          <Slider
            id={`${id}-bias`}
            label="Initial bias"
            symbol="b"
            value={state.bias}
            scale={biasScale}
            format={formatNumber}
            onInput={(bias) => figure.set({ bias })}
            onCommit={figure.commit}
          />
          <Slider
            id={`${id}-slope`}
            label="Slope"
            symbol="a"
            value={state.slope}
            scale={slopeScale}
            format={formatSlope}
            words={(slope) => (slope === 0 ? '0, ReLU' : formatSlope(slope))}
            onInput={(slope) => figure.set({ slope })}
            onCommit={figure.commit}
          />
          <div class="steppers">
            <Stepper
              id={`${id}-seed`}
              label="Seed"
              value={state.seed}
              {...limits.seed}
              onChange={(seed) => figure.choose({ seed })}
            />
            <Stepper id={`${id}-step`} label="At step" value={step} {...limits.step} onChange={goTo} />
          </div>
          <Select
            id={`${id}-follow`}
            label="Follow a unit"
            value={followField.print(state.follow)}
            options={followOptions}
            onChoose={(value) => figure.choose({ follow: followField.parse(value) ?? null })}
          />
          <Choice
            name={`${id}-view`}
            label="View"
            value={state.view}
            options={viewOptions}
            onChoose={(view) => figure.choose({ view })}
          />
        </>
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
      caption={slots.caption}
      table={tableData}
      message={failure ?? run.failure}
    >
      <div ref={charts} class="unit-plane" data-activation={activationOf(shown)}>
        <div class="unit-plane__map" ref={map}>
          <BoundaryPlot
            content={content}
            description={`The plane with the data and the lines z = 0 of layer 1 at step ${step}; ${dead} of 32 units are off for every point.`}
            still={slots.planeStill}
          />
        </div>
        <div class="unit-plane__side">
          <p class="tally">
            <span class="tally__number" data-picture="text">
              {formatPercent(picture.measurement.trainAccuracy ?? 0)}
            </span>
            <span data-picture="text">{`right, step ${formatCount(step)} of ${formatCount(picture.totalSteps)}`}</span>
          </p>
          <UnitRows activation={activationOf(shown)} layers={picture.units} />
        </div>
        <div class="unit-plane__legends">
          <ClassLegend names={scene?.classNames ?? classNames} hasTest={false} />
          <PlaneLegend followed={shown.follow?.layer === 0} />
        </div>
      </div>
    </Figure>
  );
}
