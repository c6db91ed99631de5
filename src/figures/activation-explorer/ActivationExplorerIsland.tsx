import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { awaiting } from '#components/ui/awaits.ts';
import { CheckGroup } from '#components/ui/CheckGroup.tsx';
import { Choice } from '#components/ui/Choice.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { formatSlope } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { usePrediction } from '#components/ui/usePrediction.ts';
import { activations } from '#lib/activations/index.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { LineSample } from '../shared/activation/LineSample.tsx';
import { ProbedCharts } from '../shared/activation/ProbedCharts.tsx';
import { scaleOfParameter, symbolText } from '../shared/activation/parameters.ts';
import { probeScaleOf } from '../shared/activation/probe.ts';
import { ReadingTable } from '../shared/activation/ReadingTable.tsx';
import { useWorked } from '../shared/activation/useWorked.ts';
import { useCovered } from '../shared/training/useCovered.ts';
import { type Answer, useLatest } from '../shared/training/useLatest.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { setParameter, toggle } from './changes.ts';
import { chartLabels, charts as chartsOf } from './charts.ts';
import * as model from './model.ts';
import { sentence } from './sentence.ts';
import { knownShares, sharesIn, zeroShareInput } from './shares.ts';
import { table } from './table.ts';
import { ZeroShare } from './ZeroShare.tsx';
import { zeroNote, zeroOptions } from './zero-convention.ts';

interface ActivationExplorerProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly start: model.State;
  /** What the layer of `start` gives, counted at build. */
  readonly known: Answer<'zero-share'>;
  readonly predictId?: string | undefined;
  /** Slots of the face. */
  readonly functionStill?: ComponentChildren;
  readonly derivativeStill?: ComponentChildren;
  readonly formulas?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

const options = activations.map((activation) => ({
  value: activation.id,
  label: activation.label,
  mark: <LineSample activation={activation} />,
}));

export function ActivationExplorerIsland({
  id,
  number,
  title,
  start,
  known,
  predictId,
  ...slots
}: ActivationExplorerProps) {
  const figure = useFigureState(model, id, start);
  const { state } = figure;
  const prediction = usePrediction(predictId);
  const covered = useCovered(predictId);
  const [refusal, setRefusal] = useState<string | null>(null);
  const charts = useMemo(() => chartsOf(state), [state]);
  const shown = useMemo(() => model.shownIn(state), [state]);
  const reach = model.reach(state);
  const probeScale = useMemo(() => probeScaleOf(reach), [reach]);
  const formulas = useWorked(
    useMemo(() => shown.map((entry) => ({ ...entry, z: state.probe })), [shown, state.probe]),
  );

  const layer = useRef<HTMLElement>(null);
  const input = zeroShareInput(state);
  const latest = useLatest('zero-share', input, useOnScreen(layer), { known });
  const counted = latest.answer === null ? null : knownShares(latest.answer.input, latest.answer.output);

  const change = (part: Partial<model.State>): void => {
    setRefusal(null);
    figure.set(part);
  };
  const choose = (part: Partial<model.State>): void => {
    setRefusal(null);
    figure.choose(part);
  };
  const probe = {
    probe: state.probe,
    scale: probeScale,
    onInput: (next: number) => change({ probe: next }),
    onCommit: figure.commit,
  };

  return (
    <Figure
      id={id}
      number={number}
      title={title}
      widget="activation-explorer"
      figure={{
        ...figure,
        reset: () => {
          setRefusal(null);
          figure.reset();
        },
      }}
      awaits={awaiting(predictId, 'part')}
      sentence={sentence(state, covered ? null : counted, prediction)}
      caption={slots.caption}
      table={table(state, counted)}
      message={refusal ?? latest.failure}
      controls={
        <>
          <div class="explorer__reading">
            <Slider
              id={`${id}-probe`}
              label="Probe"
              symbol="z"
              value={state.probe}
              scale={probeScale}
              onInput={probe.onInput}
              onCommit={figure.commit}
            />
            <div>
              <Choice
                name={`${id}-zero`}
                label="Value of f′(0) at a kink"
                value={state.atZero}
                options={zeroOptions}
                onChoose={(atZero) => choose({ atZero })}
              />
              <p class="explorer__note">{zeroNote(state)}</p>
            </div>
          </div>
          <CheckGroup
            name={`${id}-shown`}
            label="Activations"
            hint={`${shown.length} of at most ${model.mostShown}`}
            values={state.shown}
            options={options}
            onToggle={(value) => {
              const toggled = toggle(state, value);
              if ('refusal' in toggled) setRefusal(toggled.refusal);
              else choose(toggled.change);
            }}
          />
          {shown.flatMap(({ activation, parameters }) =>
            activation.parameters.map((parameter) => (
              <Slider
                key={`${activation.id} ${parameter.name}`}
                id={`${id}-${activation.id}-${parameter.name}`}
                label={`${activation.label}: ${parameter.label.toLowerCase()}`}
                symbol={symbolText(parameter)}
                value={parameters[parameter.name] ?? parameter.default}
                scale={scaleOfParameter(parameter)}
                format={formatSlope}
                onInput={(value) => change(setParameter(state, activation.id, parameter, value))}
                onCommit={figure.commit}
              />
            )),
          )}
        </>
      }
      aside={
        <div class="explorer__aside">
          <div ref={formulas}>
            <p class="chart-title">With the numbers at z = {formatNumber(state.probe)}</p>
            {slots.formulas}
          </div>
          <ZeroShare
            id={id}
            holder={layer}
            awaits={predictId}
            seed={state.seed}
            rows={shown.map(({ activation, label }, index) => ({
              activation,
              label,
              share: sharesIn(state, counted)[index] ?? null,
            }))}
            onDraw={() => choose({ seed: model.nextSeed(state.seed) })}
          />
        </div>
      }
    >
      <ProbedCharts
        charts={charts}
        labels={chartLabels(state)}
        stills={{ f: slots.functionStill, derivative: slots.derivativeStill }}
        probe={probe}
      />
      <ReadingTable
        probe={state.probe}
        rows={shown.map(({ activation, parameters, label }) => ({
          activation,
          label,
          value: activation.forward(state.probe, parameters),
          derivative: activation.derivative(state.probe, parameters),
        }))}
      />
    </Figure>
  );
}
