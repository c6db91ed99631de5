/** The view of “kill it, then rescue it” on one network: ReLU and Leaky ReLU side by side, each in its worker. */
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { Button } from '#components/ui/Button.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { Stepper } from '#components/ui/Stepper.tsx';
import { formatSlope } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { plural } from '#components/ui/words.ts';
import { formatCount } from '#lib/charts/format.ts';
import { ClassLegend } from '../shared/training/ClassLegend.tsx';
import { RunButtons } from '../shared/training/RunButtons.tsx';
import { RunPanel } from '../shared/training/RunPanel.tsx';
import { runHandlers } from '../shared/training/run-handlers.ts';
import { trainingSlopeScale } from '../shared/training/scales.ts';
import { type LiveRun, useLiveRun } from '../shared/training/useLiveRun.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { usePrepared } from '../shared/training/usePrepared.ts';
import { useScene } from '../shared/training/useScene.ts';
import {
  accuracy,
  dataSpec,
  input,
  lossChart,
  model,
  type Pair,
  type RescueState,
  type Side,
  type SideNow,
  seedLimits,
  sentence,
  sides,
  stepLimit,
  table,
} from './model.ts';

interface RescueIslandProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly start: RescueState;
  /** What the still shows: the killed network of `start`, trained to its end at build. */
  readonly finished: Pair<SideNow>;
  /** Of the data that the still shows. */
  readonly classNames: readonly string[];
  /** Slots of the face. */
  readonly reluStill?: ComponentChildren;
  readonly leakyStill?: ComponentChildren;
  readonly lossStill?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

const lossLabel = `Training loss of both networks over at most ${plural(stepLimit, 'step')}.`;

export function RescueIsland({
  id,
  number,
  title,
  start,
  finished,
  classNames,
  ...slots
}: RescueIslandProps) {
  const figure = useFigureState(model, id, start);
  const { state } = figure;
  const charts = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(charts);
  const relu = useLiveRun('rescue-live', onScreen);
  const leaky = useLiveRun('rescue-live', onScreen);
  const runs: Pair<LiveRun<'rescue-live'>> = { relu, 'leaky-relu': leaky };
  const { scene, isCurrent, failure } = useScene(dataSpec(state), onScreen);

  usePrepared(state, onScreen && isCurrent ? scene : null, ({ grid }) => {
    for (const side of sides) runs[side].prepare({ ...input(state, side), grid });
  });

  const phase = phaseOf(relu, leaky);
  const live = nowOf(relu, leaky);
  const isStill = live === null || phase === 'failed';
  const now = isStill ? finished : live;
  const shown: RescueState = isStill ? { ...start, killed: true } : state;
  const loss = useMemo(() => lossChart(now), [now]);

  return (
    <Figure
      id={id}
      number={number}
      title={title}
      widget="rescue"
      figure={figure}
      lead={
        <>
          <Button
            kind={state.killed ? 'plain' : 'primary'}
            pressed={state.killed}
            onClick={() => figure.choose({ killed: !state.killed })}
          >
            Kill the first layer
          </Button>
          <RunButtons
            phase={isCurrent ? phase : 'idle'}
            verb="Train"
            primary={state.killed}
            {...runHandlers([relu, leaky], phase)}
          />
        </>
      }
      controls={
        <>
          <Slider
            id={`${id}-slope`}
            label="Slope"
            symbol="a"
            value={state.slope}
            scale={trainingSlopeScale}
            format={formatSlope}
            onInput={(slope) => figure.set({ slope })}
            onCommit={figure.commit}
          />
          <Stepper
            id={`${id}-seed`}
            label="Seed"
            value={state.seed}
            {...seedLimits}
            onChange={(seed) => figure.choose({ seed })}
          />
        </>
      }
      aside={<LiveChart chart={isStill ? null : loss} label={lossLabel} still={slots.lossStill} />}
      sentence={sentence(shown, isStill ? 'finished' : phase, now)}
      spoken={phase === 'running' ? 'Training.' : sentence(shown, isStill ? 'finished' : phase, now)}
      caption={slots.caption}
      table={table(shown, now)}
      message={failure ?? relu.failure ?? leaky.failure}
    >
      <div ref={charts}>
        <div class="pair">
          {sides.map((side) => (
            <RunPanel
              key={side}
              activation={side}
              picture={now[side].picture}
              {...panelOf(side, shown.slope, now[side])}
              scene={isStill ? null : scene}
              still={side === 'relu' ? slots.reluStill : slots.leakyStill}
            />
          ))}
        </div>
        <ClassLegend names={scene?.classNames ?? classNames} hasTest={false} />
      </div>
    </Figure>
  );
}

/** What the panel of one side says of its run. */
function panelOf(side: Side, slope: number, now: SideNow) {
  const step = now.outcome?.steps ?? now.picture.measurement.step;
  const right = accuracy(now);
  return {
    name: side === 'relu' ? 'ReLU' : `Leaky ReLU, a = ${formatSlope(slope)}`,
    described: `after ${plural(step, 'step')}: ${right} of the points on their side.`,
    right,
    tally: `right, step ${formatCount(step)}`,
  };
}

type Run = LiveRun<'rescue-live'>;

/** Both are one run to the reader: it goes on while either does. */
function phaseOf(relu: Run, leaky: Run): Run['phase'] {
  const phases = [relu.phase, leaky.phase];
  for (const phase of ['failed', 'running', 'paused'] as const) if (phases.includes(phase)) return phase;
  return phases.includes('idle') ? 'idle' : 'finished';
}

function nowOf(relu: Run, leaky: Run): Pair<SideNow> | null {
  const first = sideNow(relu);
  const second = sideNow(leaky);
  return first === null || second === null ? null : { relu: first, 'leaky-relu': second };
}

function sideNow({ output, progress }: Run): SideNow | null {
  const picture = output?.last ?? progress;
  return picture === null ? null : { picture, outcome: output };
}
