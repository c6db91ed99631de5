/** The view of the network by hand: its answers, what they are made of, and a hand or a step for every weight. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '#components/ui/Button.tsx';
import { Control } from '#components/ui/Control.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { type FigureHandle, type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { maximumSteps, type Weights, weightNames } from '#lib/simulations/by-hand.ts';
import { RunButtons } from '../shared/training/RunButtons.tsx';
import { chartLabels, charts as chartsOf } from './charts.ts';
import { type ByHandState, byHand } from './figure.ts';
import { canGoOn, compute, descentOf, moves, type Now } from './model.ts';
import { scoreLine, sentence, symbols } from './sentence.ts';
import { table } from './table.ts';

type ByHandIslandProps = IslandProps<ByHandState> & Slots<'answersStill' | 'insideStill'>;

/** Of a run: so many steps with each picture. */
const stride = 2;

export function ByHandIsland(props: ByHandIslandProps) {
  const figure = useFigure(byHand, props);
  const { state, prediction } = figure;
  const { steps: _steps, ...asked } = state;
  const descent = useMemo(() => descentOf(state), Object.values(asked));
  const now = useMemo(() => compute(state, descent), [state, descent]);
  const charts = useMemo(() => chartsOf(state, now), [state, now]);
  const labels = chartLabels(state);
  const isByHand = state.by === 'hand';

  return (
    <Figure
      figure={figure}
      covers="sentence"
      sentence={sentence(state, now, prediction)}
      table={table(state, now)}
      controls={
        <>
          <Control figure={figure} of="kind" also={{ steps: 0 }} />
          <Control figure={figure} of="by" also={isByHand ? { steps: 0 } : moves.takeOver(state, now)} />
          {isByHand ? (
            <div class="by-hand__weights">
              {weightNames(state.kind).map((name) => (
                <Control key={name} figure={figure} of={name} />
              ))}
            </div>
          ) : (
            <>
              <Steps figure={figure} now={now} />
              <Control figure={figure} of="learningRate" also={{ steps: 0 }} />
              <Control figure={figure} of="batch" also={{ steps: 0 }} />
              <div class="by-hand__start">
                <Control figure={figure} of="seed" also={{ steps: 0 }} />
                <Button onClick={() => figure.choose(moves.draw(state))}>Draw a start</Button>
              </div>
            </>
          )}
        </>
      }
      aside={
        <div class="by-hand__inside">
          <LiveChart chart={charts.inside} label={labels.inside} still={props.insideStill} />
          {now.gradient === null ? null : <Gradients state={state} now={now} gradient={now.gradient} />}
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

/** One step, or a run of all that there are, picture by picture; at once where the reader asked for less motion. */
function Steps({ figure, now }: { readonly figure: FigureHandle<ByHandState>; readonly now: Now }) {
  const { state } = figure;
  const [isRunning, setIsRunning] = useState(false);
  const isOver = !canGoOn(state, now);
  const go = useRef(() => {});
  go.current = () => figure.set(moves.forth(state, stride));
  const { commit } = figure;

  useEffect(() => {
    if (!isRunning) return;
    let frame = requestAnimationFrame(function next() {
      go.current();
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
    if (matchMedia('(prefers-reduced-motion: reduce)').matches)
      figure.choose(moves.forth(state, maximumSteps));
    else setIsRunning(true);
  };
  const pause = (): void => {
    setIsRunning(false);
    figure.commit();
  };
  return (
    <RunButtons
      phase={isRunning ? 'running' : isOver ? 'finished' : 'paused'}
      verb="Run"
      primary
      onRun={run}
      onPause={pause}
      onStep={() => figure.choose(moves.forth(state, 1))}
      onRestart={() => {
        setIsRunning(false);
        figure.choose(moves.restart());
      }}
    />
  );
}

interface GradientsProps {
  readonly state: ByHandState;
  readonly now: Now;
  readonly gradient: Weights;
}

/** Each weight, its gradient over the next batch, and where the next step takes it. */
function Gradients({ state, now, gradient }: GradientsProps) {
  return (
    <table class="data-table by-hand__gradients">
      <caption class="visually-hidden">Each weight, and what the next step makes of it</caption>
      <thead>
        <tr>
          {['weight', 'now', '∂L/∂w', 'next'].map((label, index) => (
            <th key={label} scope="col" class={index === 0 ? undefined : 'data-table__number'}>
              <span data-picture="text">{label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weightNames(state.kind).map((name) => (
          <tr key={name}>
            <th scope="row">
              <span data-picture="text">{symbols[name]}</span>
            </th>
            {[now.weights[name], gradient[name], now.weights[name] - state.learningRate * gradient[name]].map(
              (value, index) => (
                <td key={index === 0 ? 'now' : index === 1 ? 'gradient' : 'next'} class="data-table__number">
                  <span data-picture="text">{formatNumber(value, 3)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
