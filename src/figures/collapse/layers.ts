/** Both layers, and the one layer in their place. */
import {
  type AffineLayer,
  bestSingleLayer,
  collapse,
  type Fit,
  foldIn,
  gridCrossings,
  type Polyline,
  pieceWith,
  type Sides,
  throughLayers,
} from '#lib/affine/index.ts';
import type { CollapseState } from './figure.ts';

export function layersOf(state: CollapseState): readonly [AffineLayer, AffineLayer] {
  const { w11, w12, w21, w22, b1, b2, v11, v12, v21, v22, c1, c2 } = state;
  return [
    {
      weight: [
        [w11, w12],
        [w21, w22],
      ],
      bias: [b1, b2],
    },
    {
      weight: [
        [v11, v12],
        [v21, v22],
      ],
      bias: [c1, c2],
    },
  ];
}

export const grid = { reach: 1, step: 0.25 } as const;
const crossings = gridCrossings(grid);

/** One of the four pieces that a layer of two bending units makes: which are on, and the one layer that holds there. */
export interface Piece {
  readonly label: string;
  readonly layer: AffineLayer;
}

const pieceSides: readonly { readonly label: string; readonly sides: Sides }[] = [
  { label: 'both', sides: [true, true] },
  { label: 'the first', sides: [true, false] },
  { label: 'the second', sides: [false, true] },
  { label: 'neither', sides: [false, false] },
];

export interface Now {
  readonly product: AffineLayer;
  /** The single layer that comes nearest to both layers on the grid’s crossings: the product where there is no bend. */
  readonly single: Fit;
  /** Lines of the input on which a unit that bends has z = 0, as far as they lie in the grid. */
  readonly folds: readonly Polyline[];
  readonly pieces: readonly Piece[];
}

/** Distances below this are rounding. */
export const rounding = 1e-9;

export function compute(state: CollapseState): Now {
  const layers = layersOf(state);
  const { slope } = state;
  const product = collapse(layers);
  const nearest = bestSingleLayer(
    crossings,
    crossings.map((x) => throughLayers(layers, slope, x)),
  );
  const folds = slope === 1 ? [] : ([0, 1] as const).map((unit) => foldIn(grid, layers[0], unit));
  return {
    product,
    single: slope === 1 ? { layer: product, distance: 0 } : nearest,
    folds: folds.filter((fold) => fold !== null),
    pieces: pieceSides.map(({ label, sides }) => ({ label, layer: pieceWith(layers, slope, [sides]) })),
  };
}

/** Whether one layer does all that the two do on this grid. */
export function isOneLayer({ single }: Now): boolean {
  return single.distance < rounding;
}
