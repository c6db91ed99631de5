import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Choice } from '#components/ui/Choice.tsx';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { fillSlots } from '#components/ui/fill-slots.ts';
import { Slider } from '#components/ui/Slider.tsx';
import { Stepper } from '#components/ui/Stepper.tsx';
import { formatSlope, slopeScale } from '#components/ui/scale.ts';
import { useFigureState } from '#components/ui/useFigureState.ts';
import { usePrediction } from '#components/ui/usePrediction.ts';
import { PairHeading } from '../shared/training/PairHeading.tsx';
import * as model from './model.ts';

export interface PredictedChain {
  readonly id: string;
  readonly layers: number;
  readonly slope: number;
}

interface PathProductProps {
  readonly id: string;
  readonly number?: string | undefined;
  readonly start: model.State;
  /** The prediction that the outcome is set against: its id, and the chain that it is about. */
  readonly predict?: PredictedChain | undefined;
  /** Slots of the face. */
  readonly still?: ComponentChildren;
  readonly reluFormula?: ComponentChildren;
  readonly leakyFormula?: ComponentChildren;
  readonly caption?: ComponentChildren;
}

export function PathProductIsland({ id, number, start, predict, ...slots }: PathProductProps) {
  const figure = useFigureState(model, id, start);
  const { state } = figure;
  const both = useMemo(() => model.paths(state), [state]);
  const words = usePrediction(predict?.id);
  const prediction = predict === undefined || words === null ? null : { ...predict, words };
  const chart = useMemo(() => model.chart(state, both), [state, both]);

  return (
    <Figure
      id={id}
      number={number}
      title="The gradient’s way back"
      widget="path-product"
      figure={figure}
      sentence={model.sentence(state, both, prediction)}
      caption={slots.caption}
      table={model.table(state, both)}
      controls={
        <>
          <Stepper
            id={`${id}-layers`}
            label="Layers"
            value={state.layers}
            minimum={1}
            maximum={model.mostLayers}
            onChange={(layers) => figure.choose({ layers })}
          />
          <Slider
            id={`${id}-slope`}
            label="Slope of Leaky ReLU"
            symbol="a"
            value={state.slope}
            scale={slopeScale}
            format={formatSlope}
            onInput={(slope) => figure.set({ slope })}
            onCommit={figure.commit}
          />
          <Choice
            name={`${id}-negative`}
            label="Units at z < 0"
            value={state.negative}
            options={model.negativeOptions}
            onChoose={(negative) => figure.choose({ negative })}
          />
        </>
      }
      aside={
        <div class="path-product__ways">
          <Way side="relu" state={state} both={both}>
            {slots.reluFormula}
          </Way>
          <Way side="leaky-relu" state={state} both={both}>
            {slots.leakyFormula}
          </Way>
        </div>
      }
    >
      <LiveChart chart={chart} label={model.chartLabel(state, both)} still={slots.still} />
    </Figure>
  );
}

interface WayProps {
  readonly side: model.Side;
  readonly state: model.State;
  readonly both: model.Paths;
  readonly children: ComponentChildren;
}

/** The way back through one chain, factor by factor, and the product as a formula. */
function Way({ side, state, both, children }: WayProps) {
  const formula = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (formula.current !== null) fillSlots(formula.current, model.formulaSlots(state, both, side));
  }, [state, both, side]);
  return (
    <div data-activation={side}>
      <PairHeading activation={side}>{model.labels[side]}</PairHeading>
      <div class="path-product__formula" ref={formula}>
        {children}
      </div>
      <ol class="path-product__way">
        <li class="path-product__link">
          <span class="path-product__place">Output</span>
          <span class="path-product__left">1</span>
        </li>
        {model.links(both[side]).map(({ layer, factor, left, isZero }) => (
          <li key={layer} class="path-product__link" data-zero={isZero ? '' : undefined}>
            <span class="path-product__place">Layer {layer}</span>
            <span>
              <span class="path-product__factor">× {factor}</span> ={' '}
              <span class="path-product__left">{left}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
