import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '#components/ui/Button.tsx';
import { Control } from '#components/ui/Control.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { fillSlots } from '#components/ui/fill-slots.ts';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { type Side, sideLabels, sides } from '../shared/pair.ts';
import { PairHeading } from '../shared/training/PairHeading.tsx';
import { cameOut } from './came-out.ts';
import { chartLabels, charts as chartsOf } from './charts.ts';
import { type NeuronStepperState, neuronStepper, type Phase, phases } from './figure.ts';
import { formulaSlots } from './formulas.ts';
import { inputs, moves, next as nextPhase, position } from './model.ts';
import { type Row, rows as rowsOf, table } from './numbers.ts';
import { sentence } from './sentence.ts';
import { compute, isWipedOut, type Now } from './steps.ts';

type NeuronStepperIslandProps = IslandProps<NeuronStepperState> &
  Slots<'functionStill' | 'lossStill' | 'symbols' | 'reluNumbers' | 'leakyNumbers'>;

const verbs: Readonly<Record<Phase, string>> = {
  forward: 'Forward',
  loss: 'Loss',
  backward: 'Backward',
  update: 'Update',
};

function NeuronStepper(props: NeuronStepperIslandProps) {
  const figure = useFigure(neuronStepper, props);
  const { state } = figure;
  const now = useMemo(() => compute(state), [state]);
  const charts = useMemo(() => chartsOf(state, now), [state, now]);
  const labels = chartLabels(state, now);
  const next = nextPhase(state.at);
  const previous = position(state.at).moment;

  return (
    <Figure
      figure={figure}
      covers="all"
      cameOut={cameOut[props.predictId ?? '']?.(state, now)}
      sentence={sentence(state, now)}
      table={table(state, now)}
      lead={
        <span class="neuron-stepper__buttons">
          <Button kind="primary" disabled={next === null} onClick={() => figure.choose(moves.forth(state))}>
            {next === null ? 'End' : verbs[next]}
          </Button>
          <Button disabled={next === null} onClick={() => figure.choose(moves.many(state))}>
            Ten steps
          </Button>
          <Button disabled={state.at === 0} onClick={() => figure.choose(moves.back(state))}>
            {previous === 'start' ? 'Undo' : `Undo ${previous}`}
          </Button>
          <Button disabled={state.at === 0} onClick={() => figure.choose(moves.restart())}>
            Restart
          </Button>
        </span>
      }
      controls={
        <>
          <div class="neuron-stepper__inputs">
            {inputs.map((key) => (
              <Control key={key} figure={figure} of={key} />
            ))}
          </div>
          <Control figure={figure} of="slope" />
        </>
      }
      aside={
        <div class="neuron-stepper__formulas" data-shows={now.moment === 'start' ? 'forward' : now.moment}>
          <div class="neuron-stepper__symbols">{props.symbols}</div>
          <div class="neuron-stepper__pair">
            <Numbers side="relu" state={state} now={now}>
              {props.reluNumbers}
            </Numbers>
            <Numbers side="leaky-relu" state={state} now={now}>
              {props.leakyNumbers}
            </Numbers>
          </div>
        </div>
      }
    >
      <div class="neuron-stepper__walk">
        <StepTable state={state} now={now} />
        <div class="neuron-stepper__charts">
          <LiveChart chart={charts.f} label={labels.f} still={props.functionStill} />
          <LiveChart chart={charts.loss} label={labels.loss} still={props.lossStill} />
        </div>
      </div>
    </Figure>
  );
}

interface SideProps {
  readonly state: NeuronStepperState;
  readonly now: Now;
}

/** The formulas of one neuron, typeset at build, with its numbers in their props. */
function Numbers(props: SideProps & { readonly side: Side; readonly children: ComponentChildren }) {
  const { side, state, now } = props;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (root.current !== null) fillSlots(root.current, formulaSlots(state, now, side));
  }, [state, now, side]);
  return (
    <div
      class="neuron-stepper__numbers"
      data-activation={side}
      data-empty={now.moment === 'start' ? '' : undefined}
      data-wiped={isWipedOut(now, side) ? '' : undefined}
    >
      <PairHeading activation={side}>{sideLabels[side]}</PairHeading>
      <div class="neuron-stepper__stack" ref={root}>
        {props.children}
      </div>
    </div>
  );
}

/** The numbers of the step one is in, a group of rows for each phase. */
function StepTable({ state, now }: SideProps) {
  const rows = rowsOf(state, now);
  return (
    <table class="data-table neuron-stepper__table">
      <caption class="visually-hidden">The numbers of step {Math.max(1, now.step)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span data-picture="text">Step {Math.max(1, now.step)}</span>
          </th>
          {sides.map((side) => (
            <th key={side} scope="col" class="data-table__number" data-activation={side}>
              <span data-picture="text">{sideLabels[side]}</span>
            </th>
          ))}
        </tr>
      </thead>
      {phases.map((phase) => (
        <tbody key={phase} data-now={phase === now.moment ? '' : undefined}>
          {rows
            .filter((row) => row.phase === phase)
            .map((row) => (
              <tr key={row.label} class={rowClass(row)}>
                <th scope="row">
                  <span data-picture="text">{row.label}</span>
                </th>
                {sides.map((side) => (
                  <td key={side} class="data-table__number" data-activation={side}>
                    <span data-picture="text" class={cellClass(row, now, side)}>
                      {row.cells[side] ?? '–'}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

function rowClass({ factor, isProduct }: Row): string | undefined {
  if (factor !== undefined) return `neuron-stepper__factor--${factor}`;
  return isProduct ? 'neuron-stepper__product' : undefined;
}

/** Where a product holds a zero, the zero stands out and its other factors are struck out. */
function cellClass({ factor }: Row, now: Now, side: Side): string | undefined {
  if (factor === undefined || !isWipedOut(now, side)) return undefined;
  return factor === 'slope' ? 'neuron-stepper__zero' : 'neuron-stepper__struck';
}

export const NeuronStepperIsland = island(NeuronStepper);
