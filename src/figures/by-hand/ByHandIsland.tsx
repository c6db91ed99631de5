/** The view of the network by hand: its answers, what they are made of, and a hand or a step for every weight. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '#components/ui/Button.tsx';
import { Control } from '#components/ui/Control.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { FoldedTable } from '#components/ui/FoldedTable.tsx';
import { island } from '#components/ui/island.tsx';
import { Scroller } from '#components/ui/Scroller.tsx';
import { Slider } from '#components/ui/Slider.tsx';
import { linearScale } from '#components/ui/scale.ts';
import { type FigureHandle, type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { useWaiting } from '#components/ui/useWaiting.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { maximumSteps, weightNames } from '#lib/simulations/by-hand.ts';
import { RunButtons } from '../shared/training/RunButtons.tsx';
import { cameOut } from './came-out.ts';
import { chartLabels, charts as chartsOf } from './charts.ts';
import { type ByHandState, byHand, reach } from './figure.ts';
import { canGoOn, compute, moves, type Now, runOf } from './model.ts';
import { scoreLine, sentence, symbolsOf } from './sentence.ts';
import { table } from './table.ts';

type ByHandIslandProps = IslandProps<ByHandState> & Slots<'answersStill' | 'insideStill' | 'lossStill'>;

/** Of a run: so many steps with each picture. */
const stride = 2;

function ByHand(props: ByHandIslandProps) {
  const figure = useFigure(byHand, props, useWaiting);
  const { state } = figure;
  const { steps: _steps, ...asked } = state;
  const run = useMemo(() => runOf(state), Object.values(asked));
  const now = useMemo(() => compute(state, run), [state, run]);
  const charts = useMemo(() => chartsOf(state, now), [state, now]);
  const labels = chartLabels(state);
  const isTaught = state.mover === 'gradient';

  return (
    <Figure
      figure={figure}
      covers="sentence"
      cameOut={cameOut[props.predictId ?? '']?.(state, now, run)}
      sentence={sentence(state, now)}
      table={table(state, now)}
      lead={isTaught && <Steps figure={figure} now={now} />}
      controls={
        <>
          <Control figure={figure} of="kind" also={moves.restart()} />
          <Control figure={figure} of="mover" also={moves.restart()} />
          <Weights figure={figure} now={now} />
          {isTaught && (
            <>
              <Control figure={figure} of="learningRate" also={moves.restart()} />
              <Control figure={figure} of="batch" also={moves.restart()} />
              <div class="by-hand__start">
                <Control figure={figure} of="seed" also={moves.restart()} />
                <Button onClick={() => figure.choose(moves.draw(state))}>Random start</Button>
              </div>
            </>
          )}
        </>
      }
      aside={
        <div class="by-hand__inside">
          <LiveChart chart={charts.inside} label={labels.inside} still={props.insideStill} />
          {isTaught && (
            <>
              <LiveChart chart={charts.loss} label={labels.loss} still={props.lossStill} />
              <FoldedTable
                pending={false}
                title="The gradient"
                label={`The gradient, weight by weight, of ${figure.frame.title}`}
              >
                <Scroller label={`The gradient of ${figure.frame.title}`}>
                  <Gradients state={state} now={now} />
                </Scroller>
              </FoldedTable>
            </>
          )}
        </div>
      }
    >
      <div class="by-hand__answers">
        <LiveChart chart={charts.answers} label={labels.answers} still={props.answersStill} />
        <p class="by-hand__score">
          <span data-picture="text">{scoreLine(now)}</span>
        </p>
      </div>
    </Figure>
  );
}

interface PartProps {
  readonly figure: FigureHandle<ByHandState>;
  readonly now: Now;
}

const scale = linearScale({
  minimum: -reach,
  maximum: reach,
  step: 0.1,
  marks: [-reach, -reach / 2, 0, reach / 2, reach],
});

/** A hand for each weight, which follows the gradient while that has it. */
function Weights({ figure, now }: PartProps) {
  const { state, parameters } = figure;
  return (
    <div class="by-hand__weights">
      {weightNames(state.kind).map((name) => (
        <Slider
          key={name}
          id={`${figure.frame.id}-${name}`}
          label={parameters[name].label}
          symbol={symbolsOf(state.kind)[name]}
          value={now.weights[name]}
          scale={scale}
          format={(value) => formatNumber(value, 3)}
          onInput={(value) => figure.set(moves.place(state, now, name, value))}
          onCommit={figure.commit}
        />
      ))}
    </div>
  );
}

/** One step, or a run of all that there are, picture by picture; at once where the reader asked for less motion. */
function Steps({ figure, now }: PartProps) {
  const { state, commit } = figure;
  const [isRunning, setIsRunning] = useState(false);
  const isOver = !canGoOn(state, now);
  const goOn = useRef(() => {});
  goOn.current = () => figure.set(moves.forth(state, stride));

  useEffect(() => {
    if (!isRunning) return;
    let frame = requestAnimationFrame(function next() {
      goOn.current();
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [isRunning]);
  useEffect(() => {
    if (!isRunning || !isOver) return;
    setIsRunning(false);
    commit();
  }, [isRunning, isOver, commit]);

  const run = (): void => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      figure.choose(moves.forth(state, maximumSteps));
      return;
    }
    // What has come to its end runs once more.
    if (isOver) figure.set(moves.restart());
    setIsRunning(true);
  };
  const stop = (): void => {
    setIsRunning(false);
    commit();
  };
  return (
    <RunButtons
      phase={isRunning ? 'running' : isOver ? 'finished' : 'paused'}
      verb="Run"
      primary
      onRun={run}
      onPause={stop}
      onStep={() => figure.choose(moves.forth(state, 1))}
      onRestart={() => {
        setIsRunning(false);
        figure.choose(moves.restart());
      }}
    />
  );
}

/** Each weight, its gradient over the next batch, and where the next step takes it. */
function Gradients({ state, now }: { readonly state: ByHandState; readonly now: Now }) {
  const columns = ['weight', 'now', '∂L/∂w', 'after a step'];
  return (
    <table class="data-table by-hand__gradients">
      <caption class="visually-hidden">Each weight, and what the next step makes of it</caption>
      <thead>
        <tr>
          {columns.map((label, index) => (
            <th key={label} scope="col" class={index === 0 ? undefined : 'data-table__number'}>
              <span data-picture="text">{label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weightNames(state.kind).map((name) => {
          const [weight, gradient] = [now.weights[name], now.gradient[name]];
          const values = { weight, gradient, after: weight - state.learningRate * gradient };
          return (
            <tr key={name}>
              <th scope="row">
                <span data-picture="text">{symbolsOf(state.kind)[name]}</span>
              </th>
              {Object.entries(values).map(([key, value]) => (
                <td key={key} class="data-table__number">
                  <span data-picture="text">{formatNumber(value, 3)}</span>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export const ByHandIsland = island(ByHand);
