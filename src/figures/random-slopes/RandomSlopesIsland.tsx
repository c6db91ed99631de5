/** The view of RReLU’s draws. */

import { useMemo } from 'preact/hooks';
import { Button } from '#components/ui/Button.tsx';
import { Controls } from '#components/ui/Controls.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { formatSlope } from '#components/ui/scale.ts';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { formatCount } from '#lib/charts/format.ts';
import { chartProbe } from '../shared/activation/probe.ts';
import { useProbe } from '../shared/activation/useProbe.ts';
import { fanChart, spreadChart } from './charts.ts';
import { draws, spread } from './draws.ts';
import { lowerParameter, type RandomSlopesState, randomSlopes, upperParameter } from './figure.ts';
import { nextDraw, ordered, withLower, withUpper } from './model.ts';
import { lowerScale, upperScale } from './scales.ts';
import { fanLabel, sentence, spreadLabel, workedTheory, shown as written } from './sentence.ts';
import { table } from './table.ts';

type RandomSlopesProps = IslandProps<RandomSlopesState> & Slots<'fanStill' | 'spreadStill'>;

function RandomSlopes(props: RandomSlopesProps) {
  const figure = useFigure(randomSlopes, props);
  const state = useMemo(() => ordered(figure.state), [figure.state]);
  const shown = useMemo(
    () => ({
      fan: fanChart(state),
      spread: spreadChart(state),
      table: table(state),
      sentence: sentence(state),
    }),
    [state],
  );
  const probe = useProbe(figure);
  const bound = { format: formatSlope, onCommit: figure.commit };

  return (
    <Figure
      figure={figure}
      lead={
        <Button kind="primary" onClick={() => figure.choose({ draw: nextDraw(state) })}>
          Draw again
        </Button>
      }
      controls={
        <Controls
          figure={figure}
          own={{
            lower: (
              <Slider
                id={`${props.id}-lower`}
                label={lowerParameter.label}
                symbol="ℓ"
                value={state.lower}
                scale={lowerScale}
                onInput={(lower) => figure.set(withLower(state, lower))}
                {...bound}
              />
            ),
            upper: (
              <Slider
                id={`${props.id}-upper`}
                label={upperParameter.label}
                symbol="u"
                value={state.upper}
                scale={upperScale}
                onInput={(upper) => figure.set(withUpper(state, upper))}
                {...bound}
              />
            ),
          }}
        />
      }
      aside={<Comparison state={state} />}
      sentence={shown.sentence}
      table={shown.table}
    >
      <div class="random-slopes">
        <LiveChart
          chart={shown.fan}
          label={fanLabel(state)}
          still={props.fanStill}
          probe={{ ...chartProbe(probe), label: 'Probe z on the graph of f' }}
        />
        <LiveChart chart={shown.spread} label={spreadLabel(state)} still={props.spreadStill} />
      </div>
    </Figure>
  );
}

/** The draws at the probe beside what the uniform distribution says of them. */
function Comparison({ state }: { readonly state: RandomSlopesState }) {
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
          <td class="data-table__number">{written(drawn.mean)}</td>
          <td class="data-table__number">{theory.mean}</td>
        </tr>
        <tr>
          <th scope="row">Standard deviation</th>
          <td class="data-table__number">{written(drawn.deviation)}</td>
          <td class="data-table__number">{theory.deviation}</td>
        </tr>
      </tbody>
    </table>
  );
}

export const RandomSlopesIsland = island(RandomSlopes);
