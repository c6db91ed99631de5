/** The view of “A hundred networks read digits”: dots that come as the pool's rows do, and what their means differ by. */

import { useMemo } from 'preact/hooks';
import { Control } from '#components/ui/Control.tsx';
import { Controls } from '#components/ui/Controls.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { Scroller } from '#components/ui/Scroller.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { useHydrated } from '#components/ui/useHydrated.ts';
import { useWaiting } from '#components/ui/useWaiting.ts';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import { cameOut, questions } from './came-out.ts';
import { type DigitsSeedsState, digitsSeeds, inputs, seeds, seedsOf, shown } from './figure.ts';
import * as model from './model.ts';
import type { Row } from './rows.ts';

interface DigitsSeedsIslandProps extends IslandProps<DigitsSeedsState>, Slots<'still'> {
  /** The finished run of `start`, trained at build. */
  readonly stillRows: readonly Row[];
}

function DigitsSeeds(props: DigitsSeedsIslandProps) {
  const figure = useFigure(digitsSeeds, props, useWaiting);
  const { state, start } = figure;
  const hydrated = useHydrated();
  const sweep = useSweep('outcome', useOnScreen(figure.root), `${state.scenario} ${state.twenty}`);

  const isStill = !hydrated || sweep.phase === 'failed';
  const found = useMemo(() => sweep.rows.map((row) => row && model.rowOf(row)), [sweep.rows]);
  const rows: model.Rows = isStill ? props.stillRows : found;
  const view = isStill ? start : state;
  const text = model.sentence(view, isStill ? 'finished' : sweep.phase, rows);
  const chart = useMemo(() => model.chart(view, rows), [view, rows]);
  const { first, last } = seedsOf(state);
  const { predictId } = props;
  const question = predictId === undefined ? undefined : (questions[state.scenario] ?? predictId);

  return (
    <Figure
      figure={figure}
      covers={hydrated ? 'nothing' : 'still'}
      question={question}
      cameOut={isStill ? null : cameOut[question ?? '']?.(state, rows)}
      lead={
        <SweepButton
          sweep={sweep}
          total={sweep.inputs.length}
          what="networks"
          onRun={() => sweep.run(inputs(state))}
        >
          {`Train ${seeds * shown.length} networks`}
        </SweepButton>
      }
      controls={
        <Controls
          figure={figure}
          own={{ twenty: <Control figure={figure} of="twenty" label={`Seeds ${first} to ${last}`} /> }}
        />
      }
      aside={
        <Scroller label="Means by activation">
          <Summaries lines={model.summaryLines(view, rows)} />
        </Scroller>
      }
      sentence={text}
      spoken={sweep.phase === 'running' ? 'Training.' : text}
      table={model.table(view, rows)}
      result={sweep.phase === 'finished' ? 'table' : 'to run'}
      message={sweep.failure}
    >
      <LiveChart chart={isStill ? null : chart} label={model.chartLabel(rows)} still={props.still} />
    </Figure>
  );
}

function Summaries({ lines }: { readonly lines: ReturnType<typeof model.summaryLines> }) {
  return (
    <table class="data-table">
      <caption>
        Means by activation, in bold where the interval leaves zero out; dead units by hidden layer
      </caption>
      <thead>
        <tr>
          <th scope="col">Activation</th>
          <th scope="col">Right</th>
          <th scope="col">Against ReLU, points</th>
          <th scope="col">Dead units</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, mean, difference, clear, dead }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{mean}</td>
            <td>{clear ? <strong>{difference}</strong> : difference}</td>
            <td>{dead}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const DigitsSeedsIsland = island(DigitsSeeds);
