import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { LiveChart } from '#components/ui/charts/LiveChart.tsx';
import { Figure } from '#components/ui/Figure.tsx';
import { fillSlots } from '#components/ui/fill-slots.ts';
import { island } from '#components/ui/island.tsx';
import { type IslandProps, type Slots, useFigure } from '#components/ui/useFigure.ts';
import { type Side, sideLabels } from '../shared/pair.ts';
import { PairHeading } from '../shared/training/PairHeading.tsx';
import { cameOut } from './came-out.ts';
import { type PathProductState, pathProduct } from './figure.ts';
import * as model from './model.ts';

type PathProductIslandProps = IslandProps<PathProductState> & Slots<'still' | 'reluFormula' | 'leakyFormula'>;

function PathProduct(props: PathProductIslandProps) {
  const figure = useFigure(pathProduct, props);
  const { state } = figure;
  const both = useMemo(() => model.paths(state), [state]);
  const chart = useMemo(() => model.chart(state, both), [state, both]);

  return (
    <Figure
      figure={figure}
      covers="all"
      cameOut={cameOut[props.predictId ?? '']?.(state, both)}
      sentence={model.sentence(state, both)}
      table={model.table(state, both)}
      aside={
        <div class="path-product__ways">
          <Way side="relu" state={state} both={both}>
            {props.reluFormula}
          </Way>
          <Way side="leaky-relu" state={state} both={both}>
            {props.leakyFormula}
          </Way>
        </div>
      }
    >
      <LiveChart chart={chart} label={model.chartLabel(state, both)} still={props.still} />
    </Figure>
  );
}

interface WayProps {
  readonly side: Side;
  readonly state: PathProductState;
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
      <PairHeading activation={side}>{sideLabels[side]}</PairHeading>
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

export const PathProductIsland = island(PathProduct);
