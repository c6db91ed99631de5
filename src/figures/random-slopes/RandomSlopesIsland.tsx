/** The view of RReLU’s draws. */

import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Button } from '#components/ui/Button.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { formatSlope } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { formatCount } from '#lib/charts/format.ts';
import { chartProbe } from '../shared/activation/probe.ts';
import { fanChart, spreadChart } from './charts.ts';
import { draws, spread } from './draws.ts';
import * as model from './model.ts';
import { table } from './table.ts';
import { fanLabel, sentence, shown, spreadLabel, workedTheory } from './words.ts';

interface RandomSlopesIslandProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly start: model.State;
  /** Slots of the face. */
  readonly fanStill?: ComponentChildren;
  readonly spreadStill?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

export function RandomSlopesIsland({ id, number, title, start, ...slots }: RandomSlopesIslandProps) {
  const figure = useFigureState(model.model, id, start);
  const state = useMemo(() => model.ordered(figure.state), [figure.state]);
  const shown = useMemo(
    () => ({
      fan: fanChart(state),
      spread: spreadChart(state),
      table: table(state),
      sentence: sentence(state),
    }),
    [state],
  );
  const probe = {
    probe: state.probe,
    scale: model.probeScale,
    onInput: (next: number) => figure.set({ probe: next }),
    onCommit: figure.commit,
  };

  return (
    <Figure
      id={id}
      number={number}
      title={title}
      widget="random-slopes"
      figure={figure}
      lead={
        <Button kind="primary" onClick={() => figure.choose({ draw: model.nextDraw(state) })}>
          Draw again
        </Button>
      }
      controls={
        <>
          <Slider
            id={`${id}-probe`}
            label="Probe"
            symbol="z"
            value={state.probe}
            scale={model.probeScale}
            onInput={probe.onInput}
            onCommit={figure.commit}
          />
          <Slider
            id={`${id}-lower`}
            label={model.lowerParameter.label}
            symbol="ℓ"
            value={state.lower}
            scale={model.lowerScale}
            format={formatSlope}
            onInput={(lower) => figure.set(model.withLower(state, lower))}
            onCommit={figure.commit}
          />
          <Slider
            id={`${id}-upper`}
            label={model.upperParameter.label}
            symbol="u"
            value={state.upper}
            scale={model.upperScale}
            format={formatSlope}
            onInput={(upper) => figure.set(model.withUpper(state, upper))}
            onCommit={figure.commit}
          />
        </>
      }
      aside={<Comparison state={state} />}
      sentence={shown.sentence}
      caption={slots.caption}
      table={shown.table}
    >
      <div class="random-slopes">
        <LiveChart
          chart={shown.fan}
          label={fanLabel(state)}
          still={slots.fanStill}
          probe={{ ...chartProbe(probe), label: 'Probe z on the graph of f' }}
        />
        <LiveChart chart={shown.spread} label={spreadLabel(state)} still={slots.spreadStill} />
      </div>
    </Figure>
  );
}

/** The draws at the probe beside what the uniform distribution says of them. */
function Comparison({ state }: { readonly state: model.State }) {
  const { drawn } = spread(state);
  const theory = workedTheory(state);
  return (
    <table
      class="data-table random-slopes__moments"
      aria-label="Mean and standard deviation: drawn, and by theory"
    >
      <thead>
        <tr>
          <td />
          <th scope="col" class="data-table__number">
            {formatCount(draws)} draws
          </th>
          <th scope="col" class="data-table__number">
            Theory
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Mean</th>
          <td class="data-table__number">{shown(drawn.mean)}</td>
          <td class="data-table__number">{theory.mean}</td>
        </tr>
        <tr>
          <th scope="row">Standard deviation</th>
          <td class="data-table__number">{shown(drawn.deviation)}</td>
          <td class="data-table__number">{theory.deviation}</td>
        </tr>
      </tbody>
    </table>
  );
}
