import { useMemo, useState } from 'preact/hooks';
import { CheckGroup } from '#components/ui/CheckGroup.tsx';
import { Control } from '#components/ui/Control.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { formatSlope } from '#components/ui/scale.ts';
import { useCovered } from '#components/ui/useCovered.ts';
import { type FigureHandle, type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { activations } from '#lib/activations/index.ts';
import { symbolText } from '#lib/activations/symbol-text.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { LineSample } from '../shared/activation/LineSample.tsx';
import { ProbedCharts } from '../shared/activation/ProbedCharts.tsx';
import { scaleOfParameter } from '../shared/activation/parameters.ts';
import { ReadingTable } from '../shared/activation/ReadingTable.tsx';
import { mostShown } from '../shared/activation/toggle.ts';
import { useWorked } from '../shared/activation/useWorked.ts';
import { type Answer, useLatest } from '../shared/training/useLatest.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { cameOut } from './came-out.ts';
import { setParameter, toggle } from './changes.ts';
import { chartLabels, charts as chartsOf } from './charts.ts';
import { type ActivationExplorerState, activationExplorer } from './figure.ts';
import * as model from './model.ts';
import { probeScaleOf } from './parameters.ts';
import { sentence } from './sentence.ts';
import { knownShares, sharesIn, zeroShareInput } from './shares.ts';
import { table } from './table.ts';
import { ZeroShare } from './ZeroShare.tsx';
import { zeroNote } from './zero-convention.ts';

interface ActivationExplorerIslandProps
  extends IslandProps<ActivationExplorerState>,
    Slots<'functionStill' | 'derivativeStill' | 'formulas'> {
  /** What the layer of `start` gives, counted at build. */
  readonly known: Answer<'zero-share'>;
}

const options = activations.map((activation) => ({
  value: activation.id,
  label: activation.label,
  mark: <LineSample activation={activation} />,
}));

function ActivationExplorer(props: ActivationExplorerIslandProps) {
  const { refusal, refuse, ...figure } = useRefusals(useFigure(activationExplorer, props));
  const { state } = figure;
  const { id, predictId } = figure.frame;
  const covered = useCovered()
    .split(' ')
    .includes(predictId ?? '-');
  const charts = useMemo(() => chartsOf(state), [state]);
  const shown = useMemo(() => model.shownIn(state), [state]);
  const reach = model.reach(state);
  const probeScale = useMemo(() => probeScaleOf(reach), [reach]);
  const formulas = useWorked(
    useMemo(() => shown.map((entry) => ({ ...entry, z: state.probe })), [shown, state.probe]),
  );

  const input = zeroShareInput(state);
  const latest = useLatest('zero-share', input, useOnScreen(figure.root), { known: props.known });
  const counted = latest.answer === null ? null : knownShares(latest.answer.input, latest.answer.output);

  const probe = {
    probe: state.probe,
    scale: probeScale,
    onInput: (next: number) => figure.set({ probe: next }),
    onCommit: figure.commit,
  };

  return (
    <Figure
      figure={figure}
      covers="part"
      cameOut={cameOut[predictId ?? '']?.(state, counted)}
      sentence={sentence(state, covered ? null : counted)}
      table={table(state, covered ? null : counted)}
      result={latest.isCurrent && !covered ? 'table' : 'coming'}
      message={refusal ?? latest.failure}
      controls={
        <>
          <div class="explorer__reading">
            <Control figure={figure} of="probe" scale={probeScale} />
            <div>
              <Control figure={figure} of="atZero" />
              <p class="explorer__note">{zeroNote(state)}</p>
            </div>
          </div>
          <CheckGroup
            name={`${id}-shown`}
            label="Activations"
            hint={`${shown.length} of at most ${mostShown}`}
            values={state.shown}
            options={options}
            onToggle={(value) => {
              const toggled = toggle(state, value);
              if ('refusal' in toggled) refuse(toggled.refusal);
              else figure.choose(toggled.change);
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
                onInput={(value) => figure.set(setParameter(state, activation.id, parameter, value))}
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
            {props.formulas}
          </div>
          <ZeroShare
            id={id}
            awaits={predictId}
            seed={state.seed}
            rows={shown.map(({ activation, label }, index) => ({
              activation,
              label,
              share: sharesIn(state, counted)[index] ?? null,
            }))}
            onDraw={() => figure.choose({ seed: model.nextSeed(state.seed) })}
          />
        </div>
      }
    >
      <ProbedCharts
        charts={charts}
        labels={chartLabels(state)}
        stills={{ f: props.functionStill, derivative: props.derivativeStill }}
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

/** The figure with why it refused a tick; whatever the reader does next takes that away. */
function useRefusals(figure: FigureHandle<ActivationExplorerState>) {
  const [refusal, refuse] = useState<string | null>(null);
  const { set, choose, reset } = figure;
  return {
    ...figure,
    refusal,
    refuse,
    set: (change: Partial<ActivationExplorerState>): void => {
      refuse(null);
      set(change);
    },
    choose: (change: Partial<ActivationExplorerState>): void => {
      refuse(null);
      choose(change);
    },
    reset: (): void => {
      refuse(null);
      reset();
    },
  };
}

export const ActivationExplorerIsland = island(ActivationExplorer);
