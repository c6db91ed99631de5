/** The view of “100 networks learn |x|”: what they answer, and a glyph for each, as the pool's rows come. */

import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Control } from '#components/ui/Control.tsx';
import { Controls } from '#components/ui/Controls.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { useHydrated } from '#components/ui/useHydrated.ts';
import type { AbsOutcome } from '#lib/simulations/abs-collapse.ts';
import { type Side, sideName, sides } from '../shared/pair.ts';
import { Glyphs } from '../shared/training/Glyphs.tsx';
import { PairHeading } from '../shared/training/PairHeading.tsx';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { Tally } from '../shared/training/Tally.tsx';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import { cameOut } from './came-out.ts';
import { type AbsCollapseState, absCollapse, inputs, pairs, seedsOf } from './figure.ts';
import * as model from './model.ts';

interface AbsCollapseIslandProps extends IslandProps<AbsCollapseState>, Slots<'reluStill' | 'leakyStill'> {
  /** The finished runs of `start`, trained at build, without what they answer. */
  readonly stillRows: readonly AbsOutcome[];
}

function AbsCollapse(props: AbsCollapseIslandProps) {
  const figure = useFigure(absCollapse, props);
  const { state, start } = figure;
  const hydrated = useHydrated();
  const sweep = useSweep('abs-collapse', useOnScreen(figure.root), `${state.slope} ${state.hundred}`);

  const isStill = !hydrated || sweep.phase === 'failed';
  const rows: model.Outcomes = isStill ? props.stillRows : sweep.rows;
  const shown = isStill ? start : state;
  const text = model.sentence(shown, isStill ? 'finished' : sweep.phase, rows);
  const { first, last } = seedsOf(state);
  const { paper, here } = model.comparison(rows);
  const stills = { relu: props.reluStill, 'leaky-relu': props.leakyStill };

  return (
    <Figure
      figure={figure}
      covers={hydrated ? 'nothing' : 'still'}
      cameOut={isStill ? null : cameOut[props.predictId ?? '']?.(state, rows)}
      lead={
        <SweepButton
          sweep={sweep}
          total={sweep.inputs.length}
          what="networks"
          onRun={() => sweep.run(inputs(state))}
        >
          {`Train ${pairs} pairs`}
        </SweepButton>
      }
      controls={
        <Controls
          figure={figure}
          own={{ hundred: <Control figure={figure} of="hundred" label={`Seeds ${first} to ${last}`} /> }}
        />
      }
      aside={
        <table class="data-table">
          <caption>ReLU networks of ten layers and width 2 that end as a constant on |x|</caption>
          <thead>
            <tr>
              <th scope="col">Lu et al., 2020</th>
              <th scope="col">Here</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{paper}</td>
              <td>{here}</td>
            </tr>
          </tbody>
        </table>
      }
      sentence={text}
      spoken={sweep.phase === 'running' ? 'Training.' : text}
      table={model.table(shown, rows)}
      result={sweep.phase === 'finished' ? 'table' : 'to run'}
      message={sweep.failure}
    >
      <div class="pair">
        {sides.map((side) => (
          <SidePanel
            key={side}
            side={side}
            state={shown}
            rows={rows}
            isStill={isStill}
            still={stills[side]}
          />
        ))}
      </div>
    </Figure>
  );
}

interface SidePanelProps {
  readonly side: Side;
  readonly state: AbsCollapseState;
  readonly rows: model.Outcomes;
  readonly isStill: boolean;
  readonly still: ComponentChildren;
}

function SidePanel({ side, state, rows, isStill, still }: SidePanelProps) {
  const name = sideName(side, state.slope);
  const own = model.rowsOf(rows, side);
  const summary = model.summarise(own);
  const { done, learned, constant } = summary;
  const chart = useMemo(() => model.chart(side, rows), [side, rows]);
  return (
    <div class="pair__side pair__side--roomy" data-activation={side}>
      <PairHeading activation={side}>{name}</PairHeading>
      <LiveChart chart={isStill ? null : chart} label={model.chartLabel(side, state, rows)} still={still} />
      <Glyphs
        shape="network"
        activation={side}
        kinds={model.glyphs(own)}
        description={model.describeGlyphs(name, summary)}
      />
      <Tally number={done === 0 ? '–' : learned}>
        {`of ${pairs} learned |x|${done === 0 ? '' : `, ${constant} ended as a constant`}`}
      </Tally>
    </div>
  );
}

export const AbsCollapseIsland = island(AbsCollapse);
