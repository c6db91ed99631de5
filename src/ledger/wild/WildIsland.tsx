/** The form of a claim from the wild, its run, and what came of it. */
import { useMemo } from 'preact/hooks';
import { Control } from '#components/ui/Control.tsx';
import { Controls } from '#components/ui/Controls.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { NumberInput } from '#components/ui/NumberInput.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { scaleOf } from '#components/ui/scale.ts';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { useHydrated } from '#components/ui/useHydrated.ts';
import { SweepButton } from '#figures/shared/training/SweepButton.tsx';
import { useOnScreen } from '#figures/shared/training/useOnScreen.ts';
import { useSweep } from '#figures/shared/training/useSweep.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { wildInputs } from '#lib/simulations/wild-setup.ts';
import { measureOf, pinnedRows, problemOf, rateRange, resultOf, type WildClaim } from '#lib/wild/index.ts';
import { ActivationControl } from './ActivationControl.tsx';
import { wildChart } from './chart.ts';
import { wild } from './figure.ts';
import { chartWords, sentence } from './sentence.ts';
import { wildTable } from './table.ts';

type WildProps = IslandProps<WildClaim> & Slots<'still'>;

const rateScale = scaleOf(rateRange);

function Wild(props: WildProps) {
  const figure = useFigure(wild, props);
  const { state } = figure;
  const hydrated = useHydrated();
  const inputs = useMemo(() => wildInputs(state), [state]);
  const sweep = useSweep('wild', useOnScreen(figure.root), JSON.stringify(state));
  const { rows: pairs, phase } = sweep;
  const result = useMemo(() => resultOf(state, pairs), [state, pairs]);
  const chart = useMemo(() => wildChart(state, result), [state, result]);
  const table = useMemo(() => wildTable(state, pairs, result), [state, pairs, result]);
  const problem = problemOf(state);
  const whole = pairs.flatMap((pair) => (pair === null ? [] : [pair]));
  const isFinished = phase === 'finished';
  const pinned = useMemo(
    () => (isFinished ? pinnedRows(state, whole) : 'to run'),
    [isFinished, state, pairs],
  );
  const text = sentence(state, phase, result);
  const [, many] = measureOf(state).unit;
  const side = (key: 'a' | 'b', name: string) => (
    <ActivationControl
      id={`${props.id}-${key}`}
      label={wild.parameters[key].label}
      side={name}
      value={state[key]}
      field={wild.parameters[key]}
      onInput={(value) => figure.set({ [key]: value })}
      onCommit={figure.commit}
      onChoose={(value) => figure.choose({ [key]: value })}
    />
  );

  const typed = (key: 'seeds' | 'from') => (
    <NumberInput
      id={`${props.id}-${key}`}
      label={wild.parameters[key].label}
      value={state[key]}
      field={wild.parameters[key]}
      onInput={(value) => figure.set({ [key]: value })}
      onCommit={figure.commit}
    />
  );

  return (
    <Figure
      figure={figure}
      lead={
        <SweepButton
          sweep={sweep}
          total={state.seeds}
          what="seeds"
          disabled={problem !== null}
          onRun={() => sweep.run(inputs)}
        >
          {figure.claim === null ? `Run ${state.seeds} seeds` : `Check this result: run ${state.seeds} seeds`}
        </SweepButton>
      }
      controls={
        <Controls
          figure={figure}
          own={{
            a: side('a', 'A'),
            b: side('b', 'B'),
            seeds: typed('seeds'),
            from: typed('from'),
            margin: (
              <Control
                figure={figure}
                of="margin"
                label={`${state.is === 'same' ? 'Within' : 'By at least'}${many === '' ? '' : `, in ${many}`}`}
              />
            ),
            rate: (
              <Slider
                id={`${props.id}-rate`}
                label="Learning rate"
                value={state.rate}
                scale={rateScale}
                format={formatNumber}
                onInput={(rate) => figure.set({ rate, otherRate: rate })}
                onCommit={figure.commit}
              />
            ),
          }}
        />
      }
      sentence={text}
      spoken={phase === 'running' ? 'Running.' : text}
      table={table}
      result={pinned}
      message={problem ?? sweep.failure}
    >
      <LiveChart chart={hydrated ? chart : null} label={chartWords(result)} still={props.still} />
    </Figure>
  );
}

export const WildIsland = island(Wild);
