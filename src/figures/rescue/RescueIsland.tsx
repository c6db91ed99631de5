/** The view of “kill it, then rescue it” on one network: ReLU and Leaky ReLU side by side, each in its worker. */

import { useMemo } from 'preact/hooks';
import { Button } from '#components/ui/Button.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { plural } from '#components/ui/grammar.ts';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { formatCount } from '#lib/charts/format.ts';
import { bothOf, type Pair, pairOf, sideName, sides } from '../shared/pair.ts';
import { ClassLegend } from '../shared/training/ClassLegend.tsx';
import { RunButtons } from '../shared/training/RunButtons.tsx';
import { RunPanel } from '../shared/training/RunPanel.tsx';
import { phaseOf, runHandlers } from '../shared/training/run-handlers.ts';
import { type LiveRun, useLiveRun } from '../shared/training/useLiveRun.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { usePlane } from '../shared/training/usePlane.ts';
import { usePrepared } from '../shared/training/usePrepared.ts';
import { dataSpec, input, type RescueState, rescue, stepsPerPicture } from './figure.ts';
import { accuracy, lossChart, maximumSteps, type SideNow, sentence, table } from './model.ts';

interface RescueIslandProps
  extends IslandProps<RescueState>,
    Slots<'reluStill' | 'leakyStill' | 'lossStill'> {
  /** What the still shows: the killed network of `start`, trained to its end at build. */
  readonly finished: Pair<SideNow>;
  /** Of the data that the still shows. */
  readonly classNames: readonly string[];
}

function Rescue(props: RescueIslandProps) {
  const figure = useFigure(rescue, props);
  const { state, start } = figure;
  const onScreen = useOnScreen(figure.root);
  const relu = useLiveRun('rescue-live', onScreen);
  const leaky = useLiveRun('rescue-live', onScreen);
  const runs: Pair<LiveRun<'rescue-live'>> = { relu, 'leaky-relu': leaky };
  const { plane, isCurrent, failure } = usePlane(dataSpec(state), onScreen);

  usePrepared(state, onScreen && isCurrent ? plane : null, ({ grid }) => {
    for (const side of sides) runs[side].prepare({ ...input(state, side), stepsPerPicture, grid });
  });

  const phase = phaseOf([relu, leaky]);
  const live = bothOf(pairOf((side) => sideNow(runs[side])));
  const isStill = live === null || phase === 'failed';
  const now = isStill ? props.finished : live;
  const shown = isStill ? { ...start, killed: true } : state;
  const loss = useMemo(() => lossChart(now), [now]);
  const text = sentence(shown, isStill ? 'finished' : phase, now);

  return (
    <Figure
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
          <RunButtons verb="Train" primary={state.killed} {...runHandlers([relu, leaky], isCurrent)} />
        </>
      }
      aside={
        <LiveChart
          chart={isStill ? null : loss}
          label={`Training loss of both networks over at most ${plural(maximumSteps, 'step')}.`}
          still={props.lossStill}
        />
      }
      sentence={text}
      spoken={phase === 'running' ? 'Training.' : text}
      table={table(shown, now)}
      result={isCurrent && phase === 'finished' ? 'table' : 'to run'}
      message={failure ?? relu.failure ?? leaky.failure}
    >
      <div>
        <div class="pair">
          {sides.map((side) => (
            <RunPanel
              key={side}
              activation={side}
              name={sideName(side, shown.slope)}
              picture={now[side].picture}
              {...panelOf(now[side])}
              plane={isStill ? null : plane}
              still={side === 'relu' ? props.reluStill : props.leakyStill}
            />
          ))}
        </div>
        <ClassLegend names={plane?.classNames ?? props.classNames} hasTest={false} />
      </div>
    </Figure>
  );
}

/** What the panel of one side says of its run. */
function panelOf(now: SideNow) {
  const step = now.outcome?.steps ?? now.picture.measurement.step;
  const right = accuracy(now);
  return {
    described: `after ${plural(step, 'step')}: ${right} of the points right.`,
    right,
    tally: `right, step ${formatCount(step)}`,
  };
}

function sideNow({ output, progress }: LiveRun<'rescue-live'>): SideNow | null {
  const picture = output?.last ?? progress;
  return picture === null ? null : { picture, outcome: output };
}

export const RescueIsland = island(Rescue);
