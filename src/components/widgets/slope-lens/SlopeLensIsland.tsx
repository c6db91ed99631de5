import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { formatNumber } from '#lib/charts/format.ts';
import { Choice } from '../../ui/Choice.tsx';
import { LiveChart } from '../../ui/charts/LiveChart.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { fillSlots } from '../../ui/fill-slots.ts';
import { Slider } from '../../ui/Slider.tsx';
import { formatSlope, slopeScale } from '../../ui/scale.ts';
import { useFigureState } from '../../ui/useFigureState.ts';
import * as model from './model.ts';

interface SlopeLensProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly start: model.State;
  /** Slots of the face. */
  readonly functionStill?: ComponentChildren;
  readonly derivativeStill?: ComponentChildren;
  readonly formula?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

export function SlopeLensIsland({ id, number, title, start, ...slots }: SlopeLensProps) {
  const figure = useFigureState(model, id, start);
  const { state } = figure;
  const { slope, probe, view } = state;
  const charts = useMemo(() => model.charts(state), [state]);
  const labels = model.chartLabels(state);
  const formula = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (formula.current !== null) fillSlots(formula.current, model.formulaSlots({ slope, probe }));
  }, [slope, probe]);

  const chartProbe = {
    value: probe,
    scale: model.probeScale,
    text: `z = ${formatNumber(probe)}`,
    onInput: (next: number) => figure.set({ probe: next }),
    onCommit: figure.commit,
  };

  return (
    <Figure
      id={id}
      number={number}
      title={title}
      widget="slope-lens"
      figure={figure}
      sentence={model.sentence(state)}
      caption={slots.caption}
      table={model.table(state)}
      controls={
        <>
          <Slider
            id={`${id}-slope`}
            label="Slope"
            symbol="a"
            value={slope}
            scale={slopeScale}
            format={formatSlope}
            onInput={(next) => figure.set({ slope: next })}
            onCommit={figure.commit}
          />
          <Slider
            id={`${id}-probe`}
            label="Probe"
            symbol="z"
            value={probe}
            scale={model.probeScale}
            onInput={(next) => figure.set({ probe: next })}
            onCommit={figure.commit}
          />
          <Choice
            name={`${id}-view`}
            label="Show"
            value={view}
            options={model.viewOptions}
            onChoose={(next) => figure.choose({ view: next })}
          />
          <Choice
            name={`${id}-magnify`}
            label="Lens on the vertical axis"
            value={state.magnify}
            options={model.magnifyOptions}
            onChoose={(next) => figure.choose({ magnify: next })}
          />
        </>
      }
      aside={
        <div class="slope-lens__reading">
          <ReadingTable state={state} />
          <div class="slope-lens__formula" ref={formula}>
            <p class="slope-lens__formula-name">{model.leaky.label} at the probe</p>
            {slots.formula}
          </div>
        </div>
      }
    >
      <div class="chart-row" data-charts={view === 'both' ? 2 : 1}>
        <div hidden={view === 'derivative'}>
          <LiveChart
            chart={charts.f}
            label={labels.f}
            still={slots.functionStill}
            probe={{ ...chartProbe, label: 'Probe z on the graph of f' }}
          />
        </div>
        <div hidden={view === 'f'}>
          <LiveChart
            chart={charts.derivative}
            label={labels.derivative}
            still={slots.derivativeStill}
            probe={{ ...chartProbe, label: 'Probe z on the graph of f′' }}
          />
        </div>
      </div>
    </Figure>
  );
}

/** f and f′ at the probe, beside the controls. */
function ReadingTable({ state }: { state: model.State }) {
  const { relu, leaky } = model.reading(state);
  return (
    <table class="data-table">
      <caption class="visually-hidden">At z = {formatNumber(state.probe)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" class="data-table__number">
            f(z)
          </th>
          <th scope="col" class="data-table__number">
            f′(z)
          </th>
        </tr>
      </thead>
      <tbody>
        <tr class="slope-lens__row" data-activation={model.relu.id}>
          <th scope="row">{model.relu.label}</th>
          <td class="data-table__number">{formatNumber(relu.value)}</td>
          <td class="data-table__number">{formatNumber(relu.derivative)}</td>
        </tr>
        <tr class="slope-lens__row" data-activation={model.leaky.id}>
          <th scope="row">{model.leaky.label}</th>
          <td class="data-table__number">{formatNumber(leaky.value)}</td>
          <td class="data-table__number">{formatSlope(leaky.derivative)}</td>
        </tr>
      </tbody>
    </table>
  );
}
