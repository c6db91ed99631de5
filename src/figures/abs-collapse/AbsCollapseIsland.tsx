/** The view of “100 networks learn |x|”: what they answer, and a mark for each, as the pool's rows come. */
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { awaiting } from '#components/ui/awaits.ts';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { Stepper } from '#components/ui/Stepper.tsx';
import { formatSlope } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { usePrediction } from '#components/ui/usePrediction.ts';
import type { AbsOutcome } from '#lib/simulations/abs-collapse.ts';
import { Marks } from '../shared/training/Marks.tsx';
import { PairHeading } from '../shared/training/PairHeading.tsx';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { trainingSlopeScale } from '../shared/training/scales.ts';
import { useHydrated } from '../shared/training/useHydrated.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { useSweep } from '../shared/training/useSweep.ts';
import * as model from './model.ts';

interface AbsCollapseIslandProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly predictId?: string | undefined;
  readonly start: model.State;
  /** The finished runs of `start`, trained at build, without what they answer. */
  readonly stillRows: readonly AbsOutcome[];
  /** Slots of the face. */
  readonly reluStill?: ComponentChildren;
  readonly leakyStill?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

export function AbsCollapseIsland(props: AbsCollapseIslandProps) {
  const { id, number, title, start, stillRows, caption } = props;
  const figure = useFigureState(model, id, start);
  const charts = useRef<HTMLDivElement>(null);
  const prediction = usePrediction(props.predictId);
  const hydrated = useHydrated();
  const { state } = figure;
  const sweep = useSweep('abs-collapse', useOnScreen(charts), `${state.slope} ${state.hundred}`);

  const isStill = !hydrated || sweep.phase === 'failed';
  const rows: model.Outcomes = isStill ? stillRows : sweep.rows;
  const shown = isStill ? start : state;
  const running = sweep.phase === 'running';
  const text = model.sentence(shown, isStill ? 'finished' : sweep.phase, rows, prediction);
  const { first, last } = model.seedsOf(state);
  const { paper, here } = model.comparison(rows);
  const stills = { relu: props.reluStill, 'leaky-relu': props.leakyStill };

  return (
    <Figure
      id={id}
      number={number}
      title={title}
      widget="abs-collapse"
      figure={figure}
      awaits={awaiting(props.predictId, hydrated ? 'nothing' : 'still')}
      lead={
        <SweepButton
          sweep={sweep}
          total={sweep.inputs.length}
          what="networks"
          onRun={() => sweep.run(model.inputs(state))}
        >
          Train {model.pairs} pairs
        </SweepButton>
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
            id={`${id}-hundred`}
            label={`Seeds ${first} to ${last}`}
            value={state.hundred}
            minimum={1}
            maximum={model.lastHundred}
            onChange={(hundred) => figure.choose({ hundred })}
          />
        </>
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
      spoken={running ? 'Training.' : text}
      caption={caption}
      table={model.table(shown, rows)}
      message={sweep.failure}
    >
      <div class="pair" ref={charts}>
        {model.sides.map((side) => (
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
  readonly side: model.Side;
  readonly state: model.State;
  readonly rows: model.Outcomes;
  readonly isStill: boolean;
  readonly still: ComponentChildren;
}

function SidePanel({ side, state, rows, isStill, still }: SidePanelProps) {
  const name = model.nameOf(side, state);
  const own = model.rowsOf(rows, side);
  const summary = model.summarise(own);
  const chart = useMemo(() => model.chart(side, rows), [side, rows]);
  const label = model.chartLabel(side, state, rows);
  return (
    <div class="pair__side pair__side--roomy" data-activation={side}>
      <PairHeading activation={side}>{name}</PairHeading>
      <LiveChart chart={isStill ? null : chart} label={label} still={still} />
      <Marks
        shape="network"
        activation={side}
        kinds={model.marks(own)}
        description={model.describeMarks(name, summary)}
      />
      <p class="tally">
        <span class="tally__number" data-picture="text">
          {summary.done === 0 ? '–' : summary.learned}
        </span>
        <span data-picture="text">
          of {model.pairs} learned |x|
          {summary.done === 0 ? '' : `, ${summary.constant} ended as a constant`}
        </span>
      </p>
    </div>
  );
}
