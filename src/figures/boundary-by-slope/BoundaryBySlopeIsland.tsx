/** The view of one network at four slopes: four live runs in lockstep, a boundary each. */

import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { at } from '#lib/assert/at.ts';
import type { RunPicture } from '#workers/tasks/index.ts';
import { BoundaryPlot } from '../shared/training/BoundaryPlot.tsx';
import { contentOf, type Plane } from '../shared/training/boundary-content.ts';
import { ClassLegend } from '../shared/training/ClassLegend.tsx';
import { accuracyText } from '../shared/training/measured.ts';
import { RunButtons } from '../shared/training/RunButtons.tsx';
import { runHandlers } from '../shared/training/run-handlers.ts';
import { Tally } from '../shared/training/Tally.tsx';
import { useLiveRun } from '../shared/training/useLiveRun.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { usePlane } from '../shared/training/usePlane.ts';
import { usePrepared } from '../shared/training/usePrepared.ts';
import { cameOut } from './came-out.ts';
import { type BoundaryBySlopeState, boundaryBySlope, dataSpec, slopes, specsOf } from './figure.ts';
import { heading, pictureLabel, type Run, sentence, table } from './model.ts';

interface BoundaryBySlopeIslandProps
  extends IslandProps<BoundaryBySlopeState>,
    Slots<'straightStill' | 'halfStill' | 'tenthStill' | 'reluStill'> {
  /** What the stills show: the four runs of `start`, trained to their end at build. */
  readonly finished: readonly Run[];
  /** Of the data that the stills show. */
  readonly classNames: readonly string[];
}

function BoundaryBySlope(props: BoundaryBySlopeIslandProps) {
  const figure = useFigure(boundaryBySlope, props);
  const { state, start } = figure;
  const onScreen = useOnScreen(figure.root);
  const run = useLiveRun('comparison', onScreen);
  const { plane, isCurrent, failure } = usePlane(dataSpec(state), onScreen);

  usePrepared(state, onScreen && isCurrent ? plane : null, ({ grid }) => {
    run.prepare({ specs: specsOf(state), grid });
  });

  const live = (run.output?.last ?? run.progress)?.runs ?? null;
  const isStill = live === null || run.phase === 'failed';
  const now = isStill ? props.finished : live;
  const shown = isStill ? start : state;
  const text = sentence(shown, isStill ? 'finished' : run.phase, now);
  const stills = [props.straightStill, props.halfStill, props.tenthStill, props.reluStill];

  return (
    <Figure
      figure={figure}
      covers={live === null && (failure ?? run.failure) === null ? 'still' : 'nothing'}
      cameOut={isStill ? null : cameOut[props.predictId ?? '']?.(state, run.phase, now)}
      lead={<RunButtons verb="Train" primary {...runHandlers([run], isCurrent)} />}
      sentence={text}
      spoken={run.phase === 'running' ? 'Training.' : text}
      table={table(shown, now)}
      result={isCurrent && run.phase === 'finished' ? 'table' : 'to run'}
      message={failure ?? run.failure}
    >
      <div>
        <div class="pair bend__panels">
          {slopes.map((slope, index) => (
            <SlopePanel
              key={slope}
              slope={slope}
              now={at(now, index)}
              field={live?.[index]?.field ?? null}
              plane={isStill ? null : plane}
              still={stills[index]}
            />
          ))}
        </div>
        <ClassLegend names={plane?.classNames ?? props.classNames} hasTest={false} />
      </div>
    </Figure>
  );
}

interface SlopePanelProps {
  readonly slope: number;
  readonly now: Run;
  readonly field: RunPicture['field'];
  /** null while the still is shown. */
  readonly plane: Plane | null;
  readonly still: ComponentChildren;
}

function SlopePanel({ slope, now, field, plane, still }: SlopePanelProps) {
  const content = useMemo(() => (plane === null ? null : contentOf(plane, field)), [plane, field]);
  return (
    <div class="pair__side">
      <p class="pair__heading">
        <span data-picture="text">{heading(slope)}</span>
      </p>
      <BoundaryPlot content={content} description={pictureLabel(slope, now)} still={still} />
      <Tally number={accuracyText(now.measurement.trainAccuracy)}>of the points right</Tally>
    </div>
  );
}

export const BoundaryBySlopeIsland = island(BoundaryBySlope);
