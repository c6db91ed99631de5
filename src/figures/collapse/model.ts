import { linearScale } from '#components/ui/scale.ts';
import { type CollapseState, reachOfNumbers } from './figure.ts';

/** A number of a layer: its key, and its name as in the formula. */
export type Quantity = Exclude<keyof CollapseState, 'slope' | 'entry' | 'layers'>;

interface NamedQuantity {
  readonly key: Quantity;
  /** “W₁ 1,2”: row and column; of a bias its row. */
  readonly label: string;
}

const named = (of: string, at: string, key: Quantity): NamedQuantity => ({ key, label: `${of} ${at}` });

/** Row by row, each row's bias last, as they are typed. */
export const quantities: Readonly<Record<'first' | 'second', readonly (readonly NamedQuantity[])[]>> = {
  first: [
    [named('W₁', '1,1', 'w11'), named('W₁', '1,2', 'w12'), named('b₁', '1', 'b1')],
    [named('W₁', '2,1', 'w21'), named('W₁', '2,2', 'w22'), named('b₁', '2', 'b2')],
  ],
  second: [
    [named('W₂', '1,1', 'v11'), named('W₂', '1,2', 'v12'), named('b₂', '1', 'c1')],
    [named('W₂', '2,1', 'v21'), named('W₂', '2,2', 'v22'), named('b₂', '2', 'c2')],
  ],
};

/** The layers that are shown. */
export const layersShown = ({ layers }: Pick<CollapseState, 'layers'>): readonly ('first' | 'second')[] =>
  layers === 'one' ? ['first'] : ['first', 'second'];

/** Every number of the layers that are shown, for the list that says which one the slider moves. */
export const quantityOptions = (state: Pick<CollapseState, 'layers'>) =>
  layersShown(state).flatMap((layer) =>
    quantities[layer].flat().map(({ key, label }) => ({ value: key, label })),
  );

export const quantityScale = linearScale({
  minimum: -reachOfNumbers,
  maximum: reachOfNumbers,
  step: 0.05,
  marks: [-2, -1, 0, 1, 2],
});
