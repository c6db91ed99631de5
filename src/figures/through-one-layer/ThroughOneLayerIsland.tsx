/** The view of one distribution through an activation: two histograms, and what each activation makes of the inputs. */

import { useMemo } from 'preact/hooks';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { Scroller } from '#components/ui/Scroller.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { cameOut } from './came-out.ts';
import { type OneLayerState, throughOneLayer } from './figure.ts';
import { chart, chartLabel, readout, readoutHeads, sentence, table } from './model.ts';
import { type Made, madeOf } from './outputs.ts';

type ThroughOneLayerProps = IslandProps<OneLayerState> & Slots<'still'>;

function ThroughOneLayer(props: ThroughOneLayerProps) {
  const figure = useFigure(throughOneLayer, props);
  const { state } = figure;
  const { mean, deviation } = state;
  // What is made of them is the same whichever is drawn.
  const made = useMemo(() => madeOf({ ...throughOneLayer.defaults, mean, deviation }), [mean, deviation]);
  const drawn = useMemo(() => chart(state), [state]);

  return (
    <Figure
      figure={figure}
      covers="all"
      cameOut={cameOut[props.predictId ?? '']?.(state, made)}
      aside={<Readout made={made} chosen={state.activation} />}
      sentence={sentence(state, made)}
      table={table(state, made)}
    >
      <div class="figure__kept">
        <LiveChart chart={drawn} label={chartLabel(state, made)} still={props.still} />
      </div>
    </Figure>
  );
}

interface ReadoutProps {
  readonly made: readonly Made[];
  readonly chosen: string;
}

/** Each activation’s outputs in numbers, the chosen one marked. */
function Readout({ made, chosen }: ReadoutProps) {
  const title = 'Outputs of each activation';
  return (
    <Scroller label={title}>
      <table class="data-table one-layer__readout">
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {readoutHeads.map((head) => (
              <th key={head} scope="col" class="data-table__number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readout(made).map(({ id, name, cells }) => (
            <tr key={id} data-activation={id} aria-current={id === chosen ? 'true' : undefined}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={readoutHeads[index]} class="data-table__number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

export const ThroughOneLayerIsland = island(ThroughOneLayer);
