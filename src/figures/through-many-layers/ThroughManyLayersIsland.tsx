/** The view of a signal through fifty layers: its size or spread by layer, as the pool’s networks come. */

import { useMemo, useState } from 'preact/hooks';
import { CheckGroup } from '#components/ui/CheckGroup.tsx';
import { Control } from '#components/ui/Control.tsx';
import { Controls } from '#components/ui/Controls.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { useWaiting } from '#components/ui/useWaiting.ts';
import { activation } from '#lib/activations/index.ts';
import { LineSample } from '../shared/activation/LineSample.tsx';
import { mostShown, ticked } from '../shared/activation/toggle.ts';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { cameOut } from './came-out.ts';
import { lastTwenty, type ManyLayersState, networks, offered, seedsOf, throughManyLayers } from './figure.ts';
import { chart, chartLabel, nameOf, sentence, table, unpackedSignals } from './model.ts';
import { useSignals } from './useSignals.ts';

interface ThroughManyLayersProps extends IslandProps<ManyLayersState>, Slots<'still'> {
  /** The networks of `start`, run at build, as `packedSignals` writes them. */
  readonly known: string;
}

const options = offered.map((id) => ({
  value: id,
  label: nameOf(id),
  mark: <LineSample activation={activation(id)} />,
}));

function ThroughManyLayers(props: ThroughManyLayersProps) {
  const figure = useFigure(throughManyLayers, props, useWaiting);
  const { state, start } = figure;
  const [refusal, setRefusal] = useState<{ readonly of: ManyLayersState; readonly text: string } | null>(
    null,
  );
  const known = useMemo(() => unpackedSignals(start, props.known), [start, props.known]);
  const signals = useSignals(state, known, useOnScreen(figure.root), figure.isExact);

  const { shown, phase } = signals;
  const { quantity, twenty } = state;
  const lines = useMemo(() => chart({ quantity }, shown), [quantity, shown]);
  const rows = useMemo(() => table(shown), [shown]);
  const text = sentence(state, phase, shown);
  const { first, last } = seedsOf(state);
  const toggle = (id: string): void => {
    const now = ticked(state.shown, id, offered);
    if ('refusal' in now) setRefusal({ of: state, text: now.refusal });
    else figure.choose(now);
  };

  return (
    <Figure
      figure={figure}
      covers="all"
      cameOut={cameOut[props.predictId ?? '']?.(shown)}
      lead={
        <SweepButton
          sweep={signals}
          total={networks}
          what="networks"
          disabled={twenty >= lastTwenty}
          onRun={() => figure.choose({ twenty: twenty + 1 })}
        >
          {`Draw ${networks} others`}
        </SweepButton>
      }
      controls={
        <Controls
          figure={figure}
          own={{
            shown: (
              <CheckGroup
                name={`${figure.frame.id}-shown`}
                label="Activations"
                hint={`${state.shown.length} of at most ${mostShown}`}
                values={state.shown}
                options={options}
                onToggle={toggle}
              />
            ),
            twenty: <Control figure={figure} of="twenty" label={`Seeds ${first} to ${last}`} />,
          }}
        />
      }
      sentence={text}
      spoken={phase === 'running' ? 'Sending it through.' : text}
      table={rows}
      result={signals.isExact ? 'table' : 'coming'}
      message={refusal?.of === state ? refusal.text : signals.failure}
    >
      <div class="figure__kept">
        <LiveChart chart={lines} label={chartLabel(state, shown)} still={props.still} />
      </div>
    </Figure>
  );
}

export const ThroughManyLayersIsland = island(ThroughManyLayers);
