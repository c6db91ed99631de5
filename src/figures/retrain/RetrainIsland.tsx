/** The view of the network that is trained anew for every value of the slope. */

import { useMemo, useRef } from 'preact/hooks';
import { Control } from '#components/ui/Control.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { BoundaryPlot } from '../shared/training/BoundaryPlot.tsx';
import { contentOf } from '../shared/training/boundary-content.ts';
import { ClassLegend } from '../shared/training/ClassLegend.tsx';
import { UnitRows } from '../shared/training/Glyphs.tsx';
import { accuracyText } from '../shared/training/measured.ts';
import { PairHeading } from '../shared/training/PairHeading.tsx';
import { countUnits } from '../shared/training/rows.ts';
import { Tally } from '../shared/training/Tally.tsx';
import { useLatest } from '../shared/training/useLatest.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { usePlaneOf } from '../shared/training/usePlane.ts';
import { cameOut } from './came-out.ts';
import { epochs, questionOf, type RetrainState, retrain } from './figure.ts';
import { activationOf, lossChart, nameOf, sentence, type Trained, table } from './model.ts';
import { unsignedSlopeScale } from './scales.ts';
import { useSeen } from './useSeen.ts';

interface RetrainIslandProps extends IslandProps<RetrainState>, Slots<'boundaryStill' | 'lossStill'> {
  /** Whether the slider goes on below 0. */
  readonly signed: boolean;
  /** What the still shows: the network of `start`, trained at build. */
  readonly finished: Trained;
  /** Of the data that the still shows. */
  readonly classNames: readonly string[];
}

function Retrain(props: RetrainIslandProps) {
  const figure = useFigure(retrain, props);
  const { state, start } = figure;
  // A link may open the other side; it then stays open, so that the scale does not change under the thumb.
  const isSigned = useRef(props.signed);
  if (state.slope < 0) isSigned.current = true;
  const onScreen = useOnScreen(figure.root);
  const { answer, isCurrent, failure } = useLatest('retrain', questionOf(state), onScreen);

  // What is shown may be one run behind the slider; it is named by what it is of.
  const shown = answer?.input.state ?? start;
  const trained = answer?.output ?? props.finished;
  const plane = usePlaneOf(
    answer?.output.data ?? null,
    answer === null ? null : JSON.stringify(answer.input.spec.data),
  );
  const field = answer?.output.field ?? null;
  const content = useMemo(() => (plane === null ? null : contentOf(plane, field)), [plane, field]);
  const text = useMemo(() => sentence(shown, trained), [shown, trained]);
  const seen = useSeen(shown, trained);
  const rows = useMemo(() => table(shown, trained), [shown, trained]);
  const loss = useMemo(() => (answer === null ? null : lossChart(shown, trained)), [answer, shown, trained]);
  const names = plane?.classNames ?? props.classNames;

  return (
    <Figure
      figure={figure}
      cameOut={cameOut[props.predictId ?? '']?.(shown, seen)}
      sentence={text}
      table={rows}
      result={isCurrent ? 'table' : 'coming'}
      message={failure}
    >
      <div class="retrain">
        <div class="retrain__boundary">
          <PairHeading activation={activationOf(shown)}>{nameOf(shown)}</PairHeading>
          <BoundaryPlot
            content={content}
            description={`Decision boundary of ${nameOf(shown)} after ${epochs} epochs: ${accuracyText(trained.measurement.testAccuracy)} of the test points right.`}
            still={props.boundaryStill}
          />
          <ClassLegend names={names} hasTest />
        </div>
        <Units state={shown} trained={trained} />
        <div class="retrain__slope needs-script">
          <Control figure={figure} of="slope" scale={isSigned.current ? undefined : unsignedSlopeScale} />
        </div>
        <div class="retrain__loss">
          <LiveChart
            chart={loss}
            label={`Loss over ${epochs} epochs, on the training part and on the test part.`}
            still={props.lossStill}
          />
        </div>
      </div>
    </Figure>
  );
}

/** What the units do, in numbers and one by one, and what the network gets right. */
function Units({ state, trained }: { readonly state: RetrainState; readonly trained: Trained }) {
  const { measurement, units } = trained;
  const all = units.flat();
  return (
    <div class="retrain__units">
      <Tally number={countUnits(all, 'dead')}>
        {[
          `of ${all.length} units dead, ${countUnits(all, 'inactive')} inactive`,
          `${accuracyText(measurement.testAccuracy)} of test, ${accuracyText(measurement.trainAccuracy)} of training points right`,
        ]}
      </Tally>
      <UnitRows activation={activationOf(state)} layers={units} />
    </div>
  );
}

export const RetrainIsland = island(Retrain);
