import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { awaiting } from '#components/ui/awaits.ts';
import { Button } from '#components/ui/Button.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { fillSlots } from '#components/ui/fill-slots.ts';
import { NumberInput } from '#components/ui/NumberInput.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { formatSlope, slopeScale } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { usePrediction } from '#components/ui/usePrediction.ts';
import { PairHeading } from '../shared/training/PairHeading.tsx';
import { chartLabels, charts as chartsOf } from './charts.ts';
import { formulaSlots } from './formulas.ts';
import * as model from './model.ts';
import { type Row, rows as rowsOf, table } from './numbers.ts';
import { sentence } from './sentence.ts';
import { compute, isWipedOut, type Now } from './walk.ts';

interface NeuronStepperProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly predictId?: string | undefined;
  readonly start: model.State;
  /** Slots of the face. */
  readonly functionStill?: ComponentChildren;
  readonly lossStill?: ComponentChildren;
  readonly symbols?: ComponentChildren;
  readonly reluNumbers?: ComponentChildren;
  readonly leakyNumbers?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

const verbs: Readonly<Record<model.Phase, string>> = {
  forward: 'Forward',
  loss: 'Loss',
  backward: 'Backward',
  update: 'Update',
};

export function NeuronStepperIsland({ id, number, predictId, start, ...slots }: NeuronStepperProps) {
  const figure = useFigureState(model, id, start);
  const { state } = figure;
  const prediction = usePrediction(predictId);
  const now = useMemo(() => compute(state), [state]);
  const charts = useMemo(() => chartsOf(state, now), [state, now]);
  const labels = chartLabels(state, now);
  const next = model.next(state.at);
  const previous = model.position(state.at).moment;

  return (
    <Figure
      id={id}
      number={number}
      title="One neuron, step by step"
      widget="neuron-stepper"
      figure={figure}
      awaits={awaiting(predictId, 'all')}
      sentence={sentence(state, now, prediction)}
      caption={slots.caption}
      table={table(state, now)}
      lead={
        <span class="neuron-stepper__buttons">
          <Button
            kind="primary"
            disabled={next === null}
            onClick={() => figure.choose(model.moves.forth(state))}
          >
            {next === null ? 'End' : verbs[next]}
          </Button>
          <Button disabled={next === null} onClick={() => figure.choose(model.moves.many(state))}>
            Ten steps
          </Button>
          <Button disabled={state.at === 0} onClick={() => figure.choose(model.moves.back(state))}>
            {previous === 'start' ? 'Undo' : `Undo ${previous}`}
          </Button>
          <Button disabled={state.at === 0} onClick={() => figure.choose(model.moves.restart())}>
            Restart
          </Button>
        </span>
      }
      controls={
        <>
          <div class="neuron-stepper__inputs">
            {model.inputs.map(({ key, label, symbol }) => (
              <NumberInput
                key={key}
                id={`${id}-${key}`}
                label={label}
                symbol={symbol}
                value={state[key]}
                field={model.fields[key]}
                onInput={(value) => figure.set({ [key]: value })}
                onCommit={figure.commit}
              />
            ))}
          </div>
          <Slider
            id={`${id}-slope`}
            label="Slope of Leaky ReLU"
            symbol="a"
            value={state.slope}
            scale={slopeScale}
            format={formatSlope}
            onInput={(slope) => figure.set({ slope })}
            onCommit={figure.commit}
          />
        </>
      }
      aside={
        <div class="neuron-stepper__formulas" data-shows={now.moment === 'start' ? 'forward' : now.moment}>
          <div class="neuron-stepper__symbols">{slots.symbols}</div>
          <div class="neuron-stepper__pair">
            <Numbers side="relu" state={state} now={now}>
              {slots.reluNumbers}
            </Numbers>
            <Numbers side="leaky-relu" state={state} now={now}>
              {slots.leakyNumbers}
            </Numbers>
          </div>
        </div>
      }
    >
      <div class="neuron-stepper__walk">
        <StepTable state={state} now={now} />
        <div class="neuron-stepper__charts">
          <LiveChart chart={charts.f} label={labels.f} still={slots.functionStill} />
          <LiveChart chart={charts.loss} label={labels.loss} still={slots.lossStill} />
        </div>
      </div>
    </Figure>
  );
}

interface SideProps {
  readonly state: model.State;
  readonly now: Now;
}

/** The formulas of one neuron, typeset at build, with its numbers in their slots. */
function Numbers(props: SideProps & { readonly side: model.Side; readonly children: ComponentChildren }) {
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
      <PairHeading activation={side}>{model.labels[side]}</PairHeading>
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
          {model.sides.map((side) => (
            <th key={side} scope="col" class="data-table__number" data-activation={side}>
              <span data-picture="text">{model.labels[side]}</span>
            </th>
          ))}
        </tr>
      </thead>
      {model.phases.map((phase) => (
        <tbody key={phase} data-now={phase === now.moment ? '' : undefined}>
          {rows
            .filter((row) => row.phase === phase)
            .map((row) => (
              <tr key={row.label} class={rowClass(row)}>
                <th scope="row">
                  <span data-picture="text">{row.label}</span>
                </th>
                {model.sides.map((side) => (
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
function cellClass({ factor }: Row, now: Now, side: model.Side): string | undefined {
  if (factor === undefined || !isWipedOut(now, side)) return undefined;
  return factor === 'slope' ? 'neuron-stepper__zero' : 'neuron-stepper__struck';
}
