/** The view of a race: the curves of both sides, the differences seed by seed, and what they come to. */

import { useMemo } from 'preact/hooks';
import { Control } from '#components/ui/Control.tsx';
import { Controls } from '#components/ui/Controls.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { Select } from '#components/ui/Select.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { useHydrated } from '#components/ui/useHydrated.ts';
import { useWaiting } from '#components/ui/useWaiting.ts';
import type { LineChart } from '#lib/charts/line-chart.ts';
import { raceSetups } from '#lib/simulations/race-setup.ts';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import { cameOut } from './came-out.ts';
import { curvesChart, differencesChart } from './chart.ts';
import { inputs, isSame, type RaceState, race, taskOptions } from './figure.ts';
import { type Rows, summarise } from './model.ts';
import { Readout } from './Readout.tsx';
import { readout } from './readout.ts';
import { curveWords, sentence } from './sentence.ts';
import { table } from './table.ts';

interface RaceIslandProps extends IslandProps<RaceState>, Slots<'curvesStill' | 'differencesStill'> {
  /** The finished runs of `start`, without their curves. */
  readonly stillRows: Rows;
  /** Their curves as they are drawn; null where a prediction is waited for. */
  readonly stillCurves: LineChart | null;
}

function Race(props: RaceIslandProps) {
  const figure = useFigure(race, props, useWaiting);
  const { state, start } = figure;
  const hydrated = useHydrated();
  const sweep = useSweep('race', useOnScreen(figure.root), JSON.stringify(inputs(state)));

  // Who is to predict begins with an empty chart; without a prediction what was built stays until another race is asked for.
  const isStill = !hydrated || sweep.phase === 'failed';
  const known = !isStill && sweep.phase === 'idle' && isSame(state, start) ? props.stillCurves : null;
  const isKnown = isStill || known !== null;
  const rows: Rows = isKnown ? props.stillRows : sweep.rows;
  const shown = isKnown ? start : state;
  const summary = useMemo(() => summarise(shown.task, rows), [shown, rows]);
  const curves = useMemo(() => known ?? curvesChart(shown, rows), [known, shown, rows]);
  const differences = useMemo(() => differencesChart(shown, summary), [shown, summary]);
  const text = sentence(shown, isKnown ? 'finished' : sweep.phase, summary);
  const hasSlope = state.one === 'leaky-relu' || state.other === 'leaky-relu';

  return (
    <Figure
      figure={figure}
      covers={hydrated ? 'nothing' : 'still'}
      cameOut={isStill ? null : cameOut[props.predictId ?? '']?.(state, summary)}
      lead={
        <SweepButton
          sweep={sweep}
          total={sweep.inputs.length}
          what="seeds"
          onRun={() => sweep.run(inputs(state))}
        >
          {`Race ${state.seeds} seeds`}
        </SweepButton>
      }
      controls={
        <Controls
          figure={figure}
          own={{
            task: (
              <Select
                id={`${props.id}-task`}
                label="Task"
                value={state.task}
                options={taskOptions}
                waiting={figure.waiting('task')}
                onChoose={(task) => {
                  const { learningRate } = raceSetups[task];
                  figure.choose({ task, oneRate: learningRate, otherRate: learningRate });
                }}
              />
            ),
            slope: <Control figure={figure} of="slope" disabled={!hasSlope} />,
          }}
        />
      }
      aside={<Readout of={readout(shown, summary)} title={figure.frame.title} />}
      sentence={text}
      spoken={sweep.phase === 'running' ? 'Training.' : text}
      table={table(shown, rows)}
      result={sweep.phase === 'finished' ? 'table' : 'to run'}
      message={sweep.failure}
    >
      <div class="race">
        <LiveChart
          chart={isStill ? null : curves}
          label={curveWords(shown, summary)}
          still={props.curvesStill}
        />
        <LiveChart
          chart={isStill ? null : differences}
          label={`Differences seed by seed, in increasing order. ${text}`}
          still={props.differencesStill}
        />
      </div>
    </Figure>
  );
}

export const RaceIsland = island(Race);
