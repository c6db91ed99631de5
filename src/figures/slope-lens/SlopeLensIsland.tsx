import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Choice } from '#components/ui/Choice.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { formatSlope, slopeScale } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { ProbedCharts } from '../shared/activation/ProbedCharts.tsx';
import { ReadingTable } from '../shared/activation/ReadingTable.tsx';
import { useWorked } from '../shared/activation/useWorked.ts';
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
  const formula = useWorked(useMemo(() => [model.worked({ slope, probe })], [slope, probe]));
  const probed = {
    probe,
    scale: model.probeScale,
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
          <ReadingTable probe={probe} rows={model.readings(state)} />
          <div ref={formula}>{slots.formula}</div>
        </div>
      }
    >
      <ProbedCharts
        charts={charts}
        labels={model.chartLabels(state)}
        stills={{ f: slots.functionStill, derivative: slots.derivativeStill }}
        probe={probed}
        view={view}
      />
    </Figure>
  );
}
