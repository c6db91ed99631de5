/** The view of PReLU’s slopes as they learn. */

import { useMemo } from 'preact/hooks';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { useHydrated } from '#components/ui/useHydrated.ts';
import type { SlopeRun } from '#workers/tasks/index.ts';
import { Glyphs, UnitRows } from '../shared/training/Glyphs.tsx';
import { accuracyText } from '../shared/training/measured.ts';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { Tally } from '../shared/training/Tally.tsx';
import { useLatest } from '../shared/training/useLatest.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import { cameOut } from './came-out.ts';
import { chartLabel, chart as slopeChart } from './chart.ts';
import { type LearnedSlopesState, learnedSlopes, questionOf } from './figure.ts';
import { describeGlyphs, glyphs } from './glyphs.ts';
import { seeds, sweepOf } from './model.ts';
import { finalSlopes, type Outcome, outcomeOf, tallyOf } from './outcome.ts';
import { SlopeShapes } from './SlopeShapes.tsx';
import { sentence, sweepSentence } from './sentence.ts';
import { table } from './table.ts';

interface LearnedSlopesIslandProps extends IslandProps<LearnedSlopesState>, Slots<'still'> {
  /** What the still shows: the runs of `start`, trained at build, of which only the end is kept. */
  readonly finished: readonly SlopeRun[];
  /** How each of many starts ended, found at build. */
  readonly stillOutcomes: readonly Outcome[];
}

function LearnedSlopes(props: LearnedSlopesIslandProps) {
  const { finished, stillOutcomes } = props;
  const figure = useFigure(learnedSlopes, props);
  const { state, start } = figure;
  const onScreen = useOnScreen(figure.root);
  const hydrated = useHydrated();
  const question = useMemo(() => questionOf(state), [state]);
  const { answer, isCurrent, failure } = useLatest('learned-slopes', question, onScreen);
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
  const done = outcomes.filter((row) => row !== null).length;
  const many = sweepSentence(state, hydrated ? sweep.phase : 'finished', outcomes);
  const one = sentence(shown, runs);

  return (
    <Figure
      figure={figure}
      covers="all"
      cameOut={cameOut[props.predictId ?? '']?.(shown, runs[0])}
      lead={
        <SweepButton
          sweep={{ ...sweep, done }}
          total={seeds}
          what="networks"
          onRun={() => sweep.run(sweepOf(state))}
        >
          {`Run ${seeds} seeds`}
        </SweepButton>
      }
      sentence={many === '' ? one : `${one} ${many}`}
      spoken={sweep.phase === 'running' ? 'Training.' : `${one} ${many}`}
      table={rows}
      result={isCurrent ? 'table' : 'coming'}
      message={failure ?? sweep.failure}
    >
      <div class="learned-slopes">
        <div class="learned-slopes__chart">
          <LiveChart
            chart={answer === null ? null : chart}
            label={chartLabel(shown, runs)}
            still={props.still}
          />
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
      <Tally>
        {`${accuracyText(measurement.testAccuracy)} of test, ${accuracyText(measurement.trainAccuracy)} of training points right`}
      </Tally>
      <UnitRows activation="prelu" layers={units} />
    </div>
  );
}

/** How many of the many ran away, counted and one by one. */
function Many({ outcomes }: { readonly outcomes: readonly (Outcome | null)[] }) {
  const { done, away } = tallyOf(outcomes);
  return (
    <div class="learned-slopes__many" data-activation="prelu">
      <Tally number={done === 0 ? '–' : away}>{`of ${done === 0 ? seeds : done} starts ran away`}</Tally>
      <Glyphs
        shape="network"
        activation="prelu"
        kinds={glyphs(outcomes)}
        description={describeGlyphs(outcomes)}
      />
    </div>
  );
}

export const LearnedSlopesIsland = island(LearnedSlopes);
