/** The view of the curves against the slope: a chosen quantity, the units below it, one slope's numbers. */

import { useMemo } from 'preact/hooks';
import { Control } from '#components/ui/Control.tsx';
import { Controls } from '#components/ui/Controls.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { at } from '#lib/assert/at.ts';
import { SweepButton } from '../shared/training/SweepButton.tsx';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { cameOut } from './came-out.ts';
import { quantityChart, unitsChart } from './chart.ts';
import { lastTwenty, type SlopeCurvesState, seeds, seedsOf, slopeCurves, slopes } from './figure.ts';
import { LibraryKey } from './LibraryKey.tsx';
import { nearestAt, questionOf, unpackedRows } from './model.ts';
import { Readout } from './Readout.tsx';
import { readout } from './readout.ts';
import { trainedSlopeScale } from './scales.ts';
import { chartWords, sentence } from './sentence.ts';
import { summarise } from './summary.ts';
import { table } from './table.ts';
import { useCurves } from './useCurves.ts';

interface SlopeCurvesIslandProps
  extends IslandProps<SlopeCurvesState>,
    Slots<'quantityStill' | 'unitsStill'> {
  /** The finished runs of `start`, trained at build: `packedRows`. */
  readonly stillRows: string;
}

function SlopeCurves(props: SlopeCurvesIslandProps) {
  const { stillRows } = props;
  const figure = useFigure(slopeCurves, props);
  const { state, start } = figure;
  const known = useMemo(
    () => ({ question: questionOf(start), rows: unpackedRows(start, stillRows) }),
    [start, stillRows],
  );
  const curves = useCurves(state, known, useOnScreen(figure.root), figure.isExact);

  const { shown, phase } = curves;
  const summaries = useMemo(() => summarise(shown.rows), [shown]);
  const { slope, show, twenty } = state;
  const quantity = useMemo(() => quantityChart({ slope, show }, summaries), [slope, show, summaries]);
  const units = useMemo(() => unitsChart({ slope, show }, summaries), [slope, show, summaries]);
  const rows = useMemo(() => table(show, shown, summaries), [show, shown, summaries]);
  const text = sentence(state, phase, shown, summaries);
  const { first, last } = seedsOf(state);
  // A link may name a slope between those that are trained: the slider stands where numbers are read.
  const reading = { ...figure, state: { ...state, slope: at(slopes, nearestAt(slope)) } };

  return (
    <Figure
      figure={figure}
      covers="all"
      cameOut={cameOut[props.predictId ?? '']?.(shown, summaries)}
      lead={
        <SweepButton
          sweep={curves}
          total={seeds}
          what="seeds"
          disabled={twenty >= lastTwenty}
          onRun={() => figure.choose({ twenty: twenty + 1 })}
        >
          Run it again with other seeds
        </SweepButton>
      }
      controls={
        <Controls
          figure={figure}
          own={{ twenty: <Control figure={figure} of="twenty" label={`Seeds ${first} to ${last}`} /> }}
        />
      }
      aside={<Readout table={readout(slope, shown, summaries)} />}
      sentence={text}
      spoken={phase === 'running' ? 'Training.' : text}
      table={rows}
      result={curves.isExact ? 'table' : 'coming'}
      message={curves.failure}
    >
      <div class="slope-curves">
        <div class="figure__kept">
          <LiveChart chart={quantity} label={chartWords(show, summaries)} still={props.quantityStill} />
        </div>
        <LiveChart chart={units} label={chartWords('inactive', summaries)} still={props.unitsStill} />
        <div class="needs-script">
          <Control figure={reading} of="slope" scale={trainedSlopeScale} />
        </div>
        <LibraryKey />
      </div>
    </Figure>
  );
}

export const SlopeCurvesIsland = island(SlopeCurves);
