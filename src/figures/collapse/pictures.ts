/** What the four pictures show, and how they are called. */
import {
  applyLayer,
  cutAtFolds,
  gridLines,
  type Polyline,
  stagesOf,
  throughLayers,
  type Vector,
} from '#lib/affine/index.ts';
import { at } from '#lib/assert/at.ts';
import type { CollapseState } from './figure.ts';
import { grid, layersOf, type Now, rounding } from './layers.ts';

/** The pictures, in the order in which a point goes through them. */
const pictures = ['input', 'first', 'second', 'single'] as const;
export type Picture = (typeof pictures)[number];

/** Those that are shown. */
export const picturesOf = ({ layers }: CollapseState): readonly Picture[] =>
  layers === 'one' ? ['input', 'first'] : pictures;

export function headings({ slope }: CollapseState): Readonly<Record<Picture, string>> {
  return {
    input: 'Input x',
    first: slope === 1 ? 'After layer 1' : 'After layer 1, bent',
    second: 'After layer 2',
    single: slope === 1 ? 'One layer, W₂W₁' : 'The best single layer',
  };
}

/** Everything that a picture draws, in its own units. */
export interface Plane {
  readonly upright: readonly Polyline[];
  readonly level: readonly Polyline[];
  readonly folds: readonly Polyline[];
  /** The square in the grid’s upper right corner: it shows what was turned and what was flipped. */
  readonly corner: Polyline;
  /** What the layers in a row made of the grid, behind what one layer makes of it. */
  readonly behind: readonly Polyline[];
}

const { upright, level } = gridLines(grid);
const corner: Polyline = [
  [0.5, 0.5],
  [1, 0.5],
  [1, 1],
  [0.5, 1],
  [0.5, 0.5],
];

export function planes(state: CollapseState, now: Now): Readonly<Record<Picture, Plane>> {
  const layers = layersOf(state);
  const { slope } = state;
  const plane = (map: (x: Vector) => Vector): Plane => {
    const image = (line: Polyline): Polyline => cutAtFolds(layers, slope, line).map(map);
    return {
      upright: upright.map(image),
      level: level.map(image),
      folds: now.folds.map(image),
      corner: image(corner),
      behind: [],
    };
  };
  const second = plane((x) => throughLayers(layers, slope, x));
  return {
    input: plane((x) => x),
    first: plane((x) => at(stagesOf(layers, slope, x).outputs, 0)),
    second,
    single: {
      ...plane((x) => applyLayer(now.single.layer, x)),
      // One layer folds nothing; what it should have done stands behind it.
      folds: [],
      behind: slope === 1 ? [] : [...second.upright, ...second.level],
    },
  };
}

const extents = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30] as const;

/** How far all pictures reach from the origin, the same for each, so that lengths can be compared. */
export function extentOf(state: CollapseState, all: Readonly<Record<Picture, Plane>>): number {
  const farthest = Math.max(
    ...picturesOf(state).flatMap((picture) =>
      [...all[picture].upright, ...all[picture].level].flat(2).map((value) => Math.abs(value)),
    ),
  );
  return extents.find((extent) => extent >= farthest - rounding) ?? farthest;
}

export function pictureLabels(state: CollapseState, now: Now): Readonly<Record<Picture, string>> {
  const folded = now.folds.length === 0 ? 'a grid of parallelograms' : 'the grid, bent';
  return {
    input: `A square grid from −1 to 1 on both axes${now.folds.length === 0 ? '' : ', with the lines where a unit has z = 0'}.`,
    first: `What layer 1 makes of it: ${folded}.`,
    second: `What layer 2 makes of that: ${folded}.`,
    single:
      state.slope === 1
        ? 'What the one layer W₂W₁ makes of the square grid: the same picture.'
        : 'What the best single layer makes of the square grid: a grid of parallelograms, with the picture of both layers behind it.',
  };
}
