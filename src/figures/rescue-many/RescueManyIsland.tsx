/** The view of “40 killed networks”: two grids of glyphs that fill as the pool's rows come. */

import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, useFigure } from '#components/ui/useFigure.ts';
import { useHydrated } from '#components/ui/useHydrated.ts';
import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import { type Side, sideName, sides } from '../shared/pair.ts';
import { Glyphs } from '../shared/training/Glyphs.tsx';
import { PairHeading } from '../shared/training/PairHeading.tsx';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { Tally } from '../shared/training/Tally.tsx';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import { cameOut } from './came-out.ts';
import { inputs, pairs, type RescueManyState, rescueMany } from './figure.ts';
import { describeGlyphs, glyphs, rowsOf, sentence, summarise, table } from './model.ts';

interface RescueManyIslandProps extends IslandProps<RescueManyState> {
  /** The finished run of `start`, computed at build. */
  readonly stillRows: readonly RescueOutcome[];
}

function RescueMany(props: RescueManyIslandProps) {
  const figure = useFigure(rescueMany, props);
  const { state, start } = figure;
  const hydrated = useHydrated();
  const sweep = useSweep('rescue', useOnScreen(figure.root), String(state.slope));

  const isStill = !hydrated || sweep.phase === 'failed';
  const rows = isStill ? props.stillRows : sweep.rows;
  const shown = isStill ? start : state;
  const text = sentence(shown, isStill ? 'finished' : sweep.phase, rows);

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
          {`Run ${pairs} pairs`}
        </SweepButton>
      }
      sentence={text}
      table={table(shown, rows)}
      result={sweep.phase === 'finished' ? 'table' : 'to run'}
      message={sweep.failure}
    >
      <div class="pair">
        {sides.map((side) => (
          <SidePanel key={side} side={side} slope={shown.slope} rows={rowsOf(rows, side)} />
        ))}
      </div>
    </Figure>
  );
}

interface SidePanelProps {
  readonly side: Side;
  readonly slope: number;
  readonly rows: readonly (RescueOutcome | null)[];
}

function SidePanel({ side, slope, rows }: SidePanelProps) {
  const name = sideName(side, slope);
  const summary = summarise(rows);
  const after =
    summary.medianSteps === null ? '' : `, after ${Math.round(summary.medianSteps)} steps (median)`;
  return (
    <div class="pair__side pair__side--roomy" data-activation={side}>
      <PairHeading activation={side}>{name}</PairHeading>
      <Glyphs
        shape="network"
        activation={side}
        kinds={glyphs(rows)}
        description={describeGlyphs(name, summary)}
      />
      <Tally number={summary.done === 0 ? '–' : summary.back}>{`of ${pairs} came back${after}`}</Tally>
    </div>
  );
}

export const RescueManyIsland = island(RescueMany);
