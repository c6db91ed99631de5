/** The view of “Dead before the first step”: the map of depth × width, the curves, a thousand glyphs. */

import { useMemo } from 'preact/hooks';
import { Button } from '#components/ui/Button.tsx';
import { Control } from '#components/ui/Control.tsx';
import { Controls } from '#components/ui/Controls.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { Progress } from '#components/ui/Progress.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { formatCount } from '#lib/charts/format.ts';
import type { Draw } from '#lib/simulations/born-dead.ts';
import { Tally } from '../shared/training/Tally.tsx';
import { useLatest } from '../shared/training/useLatest.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { cameOut } from './came-out.ts';
import { chart, chartLabel } from './chart.ts';
import { type BornDeadState, bornDead, input, mostThousands } from './figure.ts';
import { map } from './map.ts';
import * as model from './model.ts';
import { NetworkField } from './NetworkField.tsx';
import { ShapeMap } from './ShapeMap.tsx';

interface BornDeadIslandProps extends IslandProps<BornDeadState>, Slots<'still'> {
  /** The draws of `start`, made at build; only the chosen width's have their networks one by one. */
  readonly known: readonly Draw[];
  /** The prediction about Leaky ReLU; `predictId` is that about ReLU. */
  readonly predictLeakyId?: string | undefined;
}

function BornDead(props: BornDeadIslandProps) {
  const { known, predictId, predictLeakyId } = props;
  // Its outcome waits for both.
  const awaited = [predictId, predictLeakyId].filter((id) => id !== undefined).join(' ');
  const figure = useFigure(bornDead, { ...props, predictId: awaited === '' ? undefined : awaited });
  const { state } = figure;
  const asked = input(state);
  const latest = useLatest('born-dead', asked, useOnScreen(figure.root), { streams: true });

  // Rows stay until newer ones have come; each says which networks it counts.
  const draws = useMemo(
    () => model.merged(latest.answer?.output ?? known, latest.progress?.done ?? []),
    [latest.answer, latest.progress, known],
  );
  const lines = useMemo(() => chart(state, draws), [state, draws]);
  const shown = model.drawOf(state, draws);
  const activation = shown.input.negativeSlope > 0 ? 'leaky-relu' : 'relu';
  const question = activation === 'relu' ? predictId : predictLeakyId;
  const tally = model.tally(state, draws);
  const total = asked.draws.reduce((sum, { networks }) => sum + networks, 0);
  const drawn = latest.progress?.networks ?? null;

  return (
    <Figure
      figure={figure}
      covers="all"
      question={question}
      cameOut={cameOut[question ?? '']?.(state, shown)}
      lead={
        <>
          <Button
            kind="primary"
            disabled={state.thousands >= mostThousands}
            onClick={() => figure.choose({ thousands: state.thousands + 1 })}
          >
            Draw 1,000 more
          </Button>
          <Progress
            share={drawn === null ? null : drawn / total}
            label={`${formatCount(drawn ?? 0)} of ${formatCount(total)} networks`}
          />
        </>
      }
      controls={
        <Controls
          figure={figure}
          own={{ slope: <Control figure={figure} of="slope" disabled={state.activation === 'relu'} /> }}
        />
      }
      sentence={model.sentence(state, draws)}
      table={model.table(draws)}
      result={latest.isCurrent && latest.progress === null ? 'table' : 'coming'}
      message={latest.failure}
    >
      <div class="born-dead">
        <div class="born-dead__map">
          <div class="born-dead__show needs-script">
            <Control figure={figure} of="show" />
          </div>
          <p class="chart-title" data-picture="text">
            {model.mapTitle(state)}
          </p>
          <ShapeMap
            rows={map(state, draws)}
            activation={activation}
            label={`${model.mapTitle(state)}, by layers and width`}
            layers={state.layers}
            width={state.width}
            onChoose={figure.choose}
          />
        </div>
        <div class="born-dead__curves">
          <LiveChart chart={lines} label={chartLabel(state, draws)} still={props.still} />
        </div>
        <div class="born-dead__field figure__kept">
          <NetworkField
            glyphs={model.glyphs(state, draws)}
            activation={activation}
            description={model.describeGlyphs(state, draws)}
          />
          <Tally number={tally.number}>{tally.words}</Tally>
        </div>
      </div>
    </Figure>
  );
}

export const BornDeadIsland = island(BornDead);
