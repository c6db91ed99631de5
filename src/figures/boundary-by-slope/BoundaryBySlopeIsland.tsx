/** The view of one network at four slopes: four live runs in lockstep, a boundary each. */
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { awaiting } from '#components/ui/awaits.ts';
import { Choice } from '#components/ui/Choice.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { Stepper } from '#components/ui/Stepper.tsx';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { usePrediction } from '#components/ui/usePrediction.ts';
import type { ComparisonInput, RunPicture } from '#workers/tasks/index.ts';
import { BoundaryPlot } from '../shared/training/BoundaryPlot.tsx';
import { contentOf, type Scene } from '../shared/training/boundary-content.ts';
import { ClassLegend } from '../shared/training/ClassLegend.tsx';
import { RunButtons } from '../shared/training/RunButtons.tsx';
import { runHandlers } from '../shared/training/run-handlers.ts';
import { useLiveRun } from '../shared/training/useLiveRun.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { usePrepared } from '../shared/training/usePrepared.ts';
import { useScene } from '../shared/training/useScene.ts';
import * as model from './model.ts';

interface BendIslandProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly predictId?: string | undefined;
  readonly start: model.State;
  /** What the stills show: the four runs of `start`, trained to their end at build. */
  readonly finished: readonly Pick<RunPicture, 'measurement' | 'divergence'>[];
  /** Of the data that the stills show. */
  readonly classNames: readonly string[];
  /** Slots of the face, one per slope. */
  readonly straightStill?: ComponentChildren;
  readonly halfStill?: ComponentChildren;
  readonly tenthStill?: ComponentChildren;
  readonly reluStill?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

export function BendIsland({
  id,
  number,
  predictId,
  start,
  finished,
  classNames,
  ...slots
}: BendIslandProps) {
  const figure = useFigureState(model, id, start);
  const { state } = figure;
  const pictures = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(pictures);
  const run = useLiveRun('comparison', onScreen);
  const prediction = usePrediction(predictId);
  const { scene, isCurrent, failure } = useScene(model.dataSpec(state), onScreen);

  usePrepared(state, onScreen && isCurrent ? scene : null, ({ grid }) => {
    const input: ComparisonInput = { specs: model.specsOf(state), grid };
    run.prepare(input);
  });

  const live = (run.output?.last ?? run.progress)?.runs ?? null;
  const isStill = live === null || run.phase === 'failed';
  const now = isStill ? finished : live;
  const shown = isStill ? start : state;
  const text = model.sentence(shown, isStill ? 'finished' : run.phase, now, prediction);
  const stills = [slots.straightStill, slots.halfStill, slots.tenthStill, slots.reluStill];

  return (
    <Figure
      id={id}
      number={number}
      title="One network, four slopes"
      widget="bend"
      figure={figure}
      awaits={awaiting(predictId, live === null && (failure ?? run.failure) === null ? 'still' : 'nothing')}
      lead={<RunButtons verb="Train" primary {...runHandlers([run], isCurrent)} />}
      controls={
        <>
          <Choice
            name={`${id}-data`}
            label="Data"
            value={state.data}
            options={model.dataOptions}
            onChoose={(data) => figure.choose({ data })}
          />
          <Stepper
            id={`${id}-seed`}
            label="Seed"
            value={state.seed}
            minimum={0}
            maximum={model.mostSeed}
            onChange={(seed) => figure.choose({ seed })}
          />
        </>
      }
      sentence={text}
      spoken={run.phase === 'running' ? 'Training.' : text}
      caption={slots.caption}
      table={model.table(shown, now)}
      message={failure ?? run.failure}
    >
      <div ref={pictures}>
        <div class="pair bend__panels">
          {model.slopes.map((slope, index) => (
            <SlopePanel
              key={slope}
              slope={slope}
              now={now[index]}
              field={live?.[index]?.field ?? null}
              scene={isStill ? null : scene}
              still={stills[index]}
            />
          ))}
        </div>
        <ClassLegend names={scene?.classNames ?? classNames} hasTest={false} />
      </div>
    </Figure>
  );
}

interface SlopePanelProps {
  readonly slope: number;
  readonly now: Pick<RunPicture, 'measurement' | 'divergence'> | undefined;
  readonly field: RunPicture['field'];
  /** null while the still is shown. */
  readonly scene: Scene | null;
  readonly still: ComponentChildren;
}

function SlopePanel({ slope, now, field, scene, still }: SlopePanelProps) {
  const content = useMemo(() => (scene === null ? null : contentOf(scene, field)), [scene, field]);
  return (
    <div class="pair__side">
      <p class="pair__heading">
        <span data-picture="text">{model.heading(slope)}</span>
      </p>
      <BoundaryPlot
        content={content}
        description={now === undefined ? model.heading(slope) : model.pictureLabel(slope, now)}
        still={still}
      />
      <p class="tally">
        <span class="tally__number" data-picture="text">
          {model.share(now?.measurement.trainAccuracy ?? null)}
        </span>
        <span data-picture="text">of the points</span>
      </p>
    </div>
  );
}
