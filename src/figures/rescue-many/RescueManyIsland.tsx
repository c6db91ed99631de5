/** The view of “40 killed networks”: two grids of marks that fill as the pool's rows come. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { awaiting } from '#components/ui/awaits.ts';
import { Figure } from '#components/ui/Figure.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { formatSlope } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { usePrediction } from '#components/ui/usePrediction.ts';
import type { RescueOutcome } from '#lib/simulations/rescue.ts';
import { Marks } from '../shared/training/Marks.tsx';
import { PairHeading } from '../shared/training/PairHeading.tsx';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { trainingSlopeScale } from '../shared/training/scales.ts';
import { useHydrated } from '../shared/training/useHydrated.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import {
  describeMarks,
  inputs,
  marks,
  model,
  pairs,
  type RescueManyState,
  rowsOf,
  type Side,
  sentence,
  sides,
  summarise,
  table,
} from './model.ts';

interface RescueManyIslandProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly predictId?: string | undefined;
  readonly start: RescueManyState;
  /** The finished run of `start`, computed at build. */
  readonly stillRows: readonly RescueOutcome[];
  /** A slot of the face. */
  readonly caption?: ComponentChildren;
}

export function RescueManyIsland(props: RescueManyIslandProps) {
  const { id, number, title, start, stillRows, caption } = props;
  const figure = useFigureState(model, id, start);
  const charts = useRef<HTMLDivElement>(null);
  const prediction = usePrediction(props.predictId);
  const hydrated = useHydrated();
  const { state } = figure;
  const sweep = useSweep('rescue', useOnScreen(charts), String(state.slope));

  const isStill = !hydrated || sweep.phase === 'failed';
  const rows = isStill ? stillRows : sweep.rows;
  const shown = isStill ? start : state;
  const text = sentence(shown, isStill ? 'finished' : sweep.phase, rows, prediction);

  return (
    <Figure
      id={id}
      number={number}
      title={title}
      widget="rescue-many"
      figure={figure}
      awaits={awaiting(props.predictId, hydrated ? 'nothing' : 'still')}
      lead={
        <SweepButton
          sweep={sweep}
          total={sweep.inputs.length}
          what="networks"
          onRun={() => sweep.run(inputs(state))}
        >
          Run {pairs} pairs
        </SweepButton>
      }
      controls={
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
      }
      sentence={text}
      caption={caption}
      table={table(shown, rows)}
      message={sweep.failure}
    >
      <div class="pair" ref={charts}>
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
  const name = side === 'relu' ? 'ReLU' : `Leaky ReLU, a = ${formatSlope(slope)}`;
  const summary = summarise(rows);
  const after =
    summary.medianSteps === null ? '' : `, after ${Math.round(summary.medianSteps)} steps (median)`;
  return (
    <div class="pair__side pair__side--roomy" data-activation={side}>
      <PairHeading activation={side}>{name}</PairHeading>
      <Marks
        shape="network"
        activation={side}
        kinds={marks(rows)}
        description={describeMarks(name, summary)}
      />
      <p class="tally">
        <span class="tally__number" data-picture="text">
          {summary.done === 0 ? '–' : summary.back}
        </span>
        <span data-picture="text">
          of {pairs} came back{after}
        </span>
      </p>
    </div>
  );
}
