/** The view of a headline: what it tells, and at the press of a button the runs that it leaves out. */

import { useMemo } from 'preact/hooks';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { useHydrated } from '#components/ui/useHydrated.ts';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import { cameOut } from './came-out.ts';
import { type HowToLieState, howToLie, inputs, ratesOf, seeds } from './figure.ts';
import { chart, chartWords, type Known, knownAt, sentence, stepsOf, table } from './model.ts';

interface HowToLieIslandProps extends IslandProps<HowToLieState>, Slots<'still'> {
  /** What the teller knows: all runs, made at build. */
  readonly known: Known;
}

function HowToLie(props: HowToLieIslandProps) {
  const { known } = props;
  const figure = useFigure(howToLie, props);
  const { state, start } = figure;
  const hydrated = useHydrated();
  const sweep = useSweep('race', useOnScreen(figure.root), JSON.stringify(ratesOf(state)));

  const isStill = !hydrated || sweep.phase === 'failed';
  const shown = isStill ? start : state;
  const rows = useMemo(
    () => (isStill ? knownAt(known, start) : sweep.rows.map((row) => (row === null ? null : stepsOf(row)))),
    [isStill, known, start, sweep.rows],
  );
  const drawn = useMemo(() => chart(shown, known, rows), [shown, known, rows]);
  const text = sentence(shown, isStill ? 'finished' : sweep.phase, known, rows);

  return (
    <Figure
      figure={figure}
      covers={hydrated ? 'nothing' : 'still'}
      cameOut={isStill ? null : cameOut[props.predictId ?? '']?.(state, rows)}
      lead={
        <SweepButton sweep={sweep} total={seeds} what="seeds" onRun={() => sweep.run(inputs(ratesOf(state)))}>
          {`Run all ${seeds} seeds`}
        </SweepButton>
      }
      sentence={text}
      spoken={sweep.phase === 'running' ? 'Training.' : text}
      table={table(shown, known, rows)}
      result={sweep.phase === 'finished' ? 'table' : 'to run'}
      message={sweep.failure}
    >
      <LiveChart chart={isStill ? null : drawn} label={chartWords(shown, known, rows)} still={props.still} />
    </Figure>
  );
}

export const HowToLieIsland = island(HowToLie);
