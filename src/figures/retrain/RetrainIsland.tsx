/** The view of the network that is trained anew for every value of the slope. */
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { Choice } from '#components/ui/Choice.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { Stepper } from '#components/ui/Stepper.tsx';
import { formatSlope } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { formatNumber, formatPercent } from '#lib/charts/format.ts';
import type { UnitState } from '#lib/training/trainer.ts';
import { BoundaryPlot } from '../shared/training/BoundaryPlot.tsx';
import { contentOf } from '../shared/training/boundary-content.ts';
import { ClassLegend } from '../shared/training/ClassLegend.tsx';
import { UnitRows } from '../shared/training/Marks.tsx';
import { PairHeading } from '../shared/training/PairHeading.tsx';
import { useLatest } from '../shared/training/useLatest.ts';
import { useOnScreen } from '../shared/training/useOnScreen.ts';
import { usePrediction } from '../shared/training/usePrediction.ts';
import { useSceneOf } from '../shared/training/useScene.ts';
import {
  activationOf,
  dataOptions,
  epochs,
  limits,
  lossChart,
  model,
  nameOf,
  type RetrainState,
  sentence,
  specOf,
  stateOf,
  type Trained,
  table,
} from './model.ts';
import { killingRateScale, liveSlopeScale, signedLiveSlopeScale } from './scales.ts';

interface RetrainIslandProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly predictId?: string | undefined;
  readonly start: RetrainState;
  /** Whether the slider goes on below 0. */
  readonly signed: boolean;
  /** What the still shows: the network of `start`, trained at build. */
  readonly finished: Trained;
  /** Of the data that the still shows. */
  readonly classNames: readonly string[];
  /** Slots of the face. */
  readonly boundaryStill?: ComponentChildren;
  readonly lossStill?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

export function RetrainIsland({
  id,
  number,
  title,
  start,
  signed,
  finished,
  classNames,
  ...props
}: RetrainIslandProps) {
  const figure = useFigureState(model, id, start);
  const { state } = figure;
  // A link may open the other side; it then stays open, so that the scale does not change under the thumb.
  const isSigned = useRef(signed);
  if (state.slope < 0) isSigned.current = true;
  const charts = useRef<HTMLDivElement>(null);
  const onScreen = useOnScreen(charts);
  const prediction = usePrediction(props.predictId);
  const { answer, failure } = useLatest('retrain', { spec: specOf(state) }, onScreen);

  // What is shown may be one run behind the slider; it is named by what it is of.
  const shown = useMemo(() => (answer === null ? start : stateOf(answer.input.spec)), [answer, start]);
  const trained: Trained = answer?.output ?? finished;
  const scene = useSceneOf(
    answer?.output.data ?? null,
    answer === null ? null : JSON.stringify(answer.input.spec.data),
  );
  const field = answer?.output.field ?? null;
  const content = useMemo(() => (scene === null ? null : contentOf(scene, field)), [scene, field]);
  const words = useMemo(() => sentence(shown, trained, prediction), [shown, trained, prediction]);
  const rows = useMemo(() => table(shown, trained), [shown, trained]);
  const names = scene?.classNames ?? classNames;

  // A slider's event changes the slider alone, a result all but the slider: each is drawn without the other.
  const boundary = useMemo(
    () => (
      <div class="retrain__boundary">
        <PairHeading activation={activationOf(shown)}>{nameOf(shown)}</PairHeading>
        <BoundaryPlot
          content={content}
          description={`Decision boundary of ${nameOf(shown)} after ${epochs} epochs: ${formatPercent(trained.measurement.testAccuracy ?? 0)} of the test points on their side.`}
          still={props.boundaryStill}
        />
        <ClassLegend names={names} hasTest />
      </div>
    ),
    [shown, trained, content, names, props.boundaryStill],
  );
  const units = useMemo(() => <Units state={shown} trained={trained} />, [shown, trained]);
  const loss = useMemo(
    () => (
      <div class="retrain__loss">
        <LiveChart
          chart={answer === null ? null : lossChart(shown, trained)}
          label={lossLabel}
          still={props.lossStill}
        />
      </div>
    ),
    [answer, shown, trained, props.lossStill],
  );

  return (
    <Figure
      id={id}
      number={number}
      title={title}
      widget="retrain"
      figure={figure}
      controls={
        <>
          <Choice
            name={`${id}-data`}
            label="Data"
            value={state.data}
            options={dataOptions}
            onChoose={(data) => figure.choose({ data })}
          />
          <Slider
            id={`${id}-lr`}
            label="Learning rate"
            value={state.learningRate}
            scale={killingRateScale}
            format={formatNumber}
            onInput={(learningRate) => figure.set({ learningRate })}
            onCommit={figure.commit}
          />
          <Stepper
            id={`${id}-seed`}
            label="Seed"
            value={state.seed}
            minimum={0}
            maximum={limits.seed}
            onChange={(seed) => figure.choose({ seed })}
          />
        </>
      }
      sentence={words}
      caption={props.caption}
      table={rows}
      message={failure}
    >
      <div class="retrain" ref={charts}>
        {boundary}
        {units}
        <div class="retrain__slope needs-script">
          <Slider
            id={`${id}-slope`}
            label="Slope"
            symbol="a"
            value={state.slope}
            scale={isSigned.current ? signedLiveSlopeScale : liveSlopeScale}
            format={formatSlope}
            onInput={(slope) => figure.set({ slope })}
            onCommit={figure.commit}
          />
        </div>
        {loss}
      </div>
    </Figure>
  );
}

/** What the units do, in numbers and one by one, and what the network gets right. */
function Units({ state, trained }: { readonly state: RetrainState; readonly trained: Trained }) {
  const { measurement, units } = trained;
  const all = units.flat();
  const count = (state: UnitState) => all.filter((unit) => unit === state).length;
  const share = (accuracy: number | null) => formatPercent(accuracy ?? 0);
  return (
    <div class="retrain__units">
      <p class="tally">
        <span class="tally__number" data-picture="text">
          {count('dead')}
        </span>
        <span data-picture="text">{`of ${all.length} units dead, ${count('inactive')} inactive`}</span>
        <span data-picture="text">
          {`${share(measurement.testAccuracy)} of test, ${share(measurement.trainAccuracy)} of training points right`}
        </span>
      </p>
      <UnitRows activation={activationOf(state)} layers={units} />
    </div>
  );
}

const lossLabel = `Loss over ${epochs} epochs, on the training part and on the test part.`;
