import {
  type AffineLayer,
  applyLayer,
  bestSingleLayer,
  collapse,
  cutAtFolds,
  type Fit,
  foldIn,
  gridCrossings,
  gridLines,
  type Polyline,
  pieceWith,
  type Sides,
  throughLayers,
  type Vector,
  walkLayers,
} from '#lib/affine/index.ts';
import { formatNumber } from '#lib/charts/format.ts';
import { choiceField, type Fields, numberField } from '#lib/link/index.ts';
import { formatSlope, linearScale } from '../../ui/scale.ts';
import type { TableData } from '../../ui/table.ts';

/** Two layers of two units, with a bend of slope a between them; a = 1 is no bend. */
export interface State {
  /** W₁, by row and column, and b₁. */
  readonly w11: number;
  readonly w12: number;
  readonly w21: number;
  readonly w22: number;
  readonly b1: number;
  readonly b2: number;
  /** W₂ and b₂. */
  readonly v11: number;
  readonly v12: number;
  readonly v21: number;
  readonly v22: number;
  readonly c1: number;
  readonly c2: number;
  readonly slope: number;
  /** The entry of the product that is worked: its row and its column. */
  readonly entry: Entry;
}

const entries = ['11', '12', '21', '22'] as const;
export type Entry = (typeof entries)[number];

export const defaults: State = {
  w11: 1,
  w12: 0.5,
  w21: -0.5,
  w22: 1,
  b1: 0.5,
  b2: 0,
  v11: 1,
  v12: 0.5,
  v21: 0,
  v22: 1,
  c1: -0.25,
  c2: 0.25,
  slope: 1,
  entry: '11',
};

const reachOfNumbers = 2;
const quantity = (name: string, label: string) =>
  numberField({ name, label, minimum: -reachOfNumbers, maximum: reachOfNumbers });

export const fields: Fields<State> = {
  w11: quantity('w11', 'First layer, row 1, column 1'),
  w12: quantity('w12', 'First layer, row 1, column 2'),
  w21: quantity('w21', 'First layer, row 2, column 1'),
  w22: quantity('w22', 'First layer, row 2, column 2'),
  b1: quantity('b1', 'First layer, first bias'),
  b2: quantity('b2', 'First layer, second bias'),
  v11: quantity('v11', 'Second layer, row 1, column 1'),
  v12: quantity('v12', 'Second layer, row 1, column 2'),
  v21: quantity('v21', 'Second layer, row 2, column 1'),
  v22: quantity('v22', 'Second layer, row 2, column 2'),
  c1: quantity('c1', 'Second layer, first bias'),
  c2: quantity('c2', 'Second layer, second bias'),
  slope: numberField({ name: 'slope', label: 'Slope', minimum: 0, maximum: 1 }),
  entry: choiceField({ name: 'entry', label: 'Worked entry', options: entries }),
};

/** A number of a layer: its key, and its name as in the formula. */
export type Parameter = Exclude<keyof State, 'slope' | 'entry'>;

interface NamedParameter {
  readonly key: Parameter;
  /** “W₁” or “b₁”. */
  readonly of: string;
  /** “1,2”: row and column; of a bias its row. */
  readonly at: string;
}

/** Row by row, each row's bias last, as they are typed. */
export const parameters: Readonly<Record<'first' | 'second', readonly NamedParameter[]>> = {
  first: [
    { key: 'w11', of: 'W₁', at: '1,1' },
    { key: 'w12', of: 'W₁', at: '1,2' },
    { key: 'b1', of: 'b₁', at: '1' },
    { key: 'w21', of: 'W₁', at: '2,1' },
    { key: 'w22', of: 'W₁', at: '2,2' },
    { key: 'b2', of: 'b₁', at: '2' },
  ],
  second: [
    { key: 'v11', of: 'W₂', at: '1,1' },
    { key: 'v12', of: 'W₂', at: '1,2' },
    { key: 'c1', of: 'b₂', at: '1' },
    { key: 'v21', of: 'W₂', at: '2,1' },
    { key: 'v22', of: 'W₂', at: '2,2' },
    { key: 'c2', of: 'b₂', at: '2' },
  ],
};

/** Every number of both layers, for the list that says which one the slider moves. */
export const parameterOptions = [...parameters.first, ...parameters.second].map(({ key, of, at }) => ({
  value: key,
  label: `${of} ${at}`,
}));

export const parameterScale = linearScale({
  minimum: -reachOfNumbers,
  maximum: reachOfNumbers,
  step: 0.05,
  marks: [-2, -1, 0, 1, 2],
});

export const entryOptions = entries.map((value) => ({
  value,
  label: `row ${value.charAt(0)}, column ${value.charAt(1)}`,
}));

export function layersOf(state: State): readonly [AffineLayer, AffineLayer] {
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
const rounding = 1e-9;

export function compute(state: State): Now {
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

/** What the figure says now; true of every state. */
export function sentence(state: State, now: Now, prediction: string | null = null): string {
  const said = prediction === null ? '' : ` You predicted “${prediction}”.`;
  const { slope } = state;
  if (slope === 1) {
    return `Without a bend the two layers do, point for point, what one layer does: its matrix is W₂W₁, its bias W₂b₁ + b₂.${said}`;
  }
  const at = `With a bend of slope ${formatSlope(slope)}`;
  if (now.folds.length === 0) {
    return `${at} nothing has changed sides: no unit has z = 0 inside this grid, and one layer still does it all.`;
  }
  const lines = now.folds.length === 1 ? 'along one line' : 'along two lines';
  if (isOneLayer(now)) {
    return `${at} the first layer folds the grid ${lines}, but the second does not look at the fold: one layer still does it all.`;
  }
  return `${at} the grid folds ${lines}, and no single layer can do that: the best one misses the crossings by ${formatNumber(now.single.distance, 2)} (root mean square).`;
}

/** The four pictures, in the order in which a point goes through them. */
export const pictures = ['input', 'first', 'second', 'single'] as const;
export type Picture = (typeof pictures)[number];

export function headings({ slope }: State): Readonly<Record<Picture, string>> {
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

export function planes(state: State, now: Now): Readonly<Record<Picture, Plane>> {
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
    first: plane((x) => walkLayers(layers, slope, x).outputs[0] ?? x),
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

/** How far all four pictures reach from the origin, the same for each, so that lengths can be compared. */
export function extentOf(all: Readonly<Record<Picture, Plane>>): number {
  const farthest = Math.max(
    ...pictures.flatMap((picture) =>
      [...all[picture].upright, ...all[picture].level].flat(2).map((value) => Math.abs(value)),
    ),
  );
  return extents.find((extent) => extent >= farthest - rounding) ?? farthest;
}

export function pictureLabels(state: State, now: Now): Readonly<Record<Picture, string>> {
  const folded = now.folds.length === 0 ? 'a grid of parallelograms' : 'the grid, folded';
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

const numberText = (value: number): string => formatNumber(value);
const factorText = (value: number): string => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));

/** “0.75, 1” */
export function rowText(values: Vector): string {
  return values.map(numberText).join(', ');
}

/** Numbers for the slots of the formulas. */
export function formulaSlots(state: State, { product }: Now): Readonly<Record<string, string>> {
  const row = state.entry.charAt(0);
  const column = state.entry.charAt(1);
  const left = row === '1' ? [state.v11, state.v12] : [state.v21, state.v22];
  const right = column === '1' ? [state.w11, state.w21] : [state.w12, state.w22];
  const [[p11, p12], [p21, p22]] = product.weight;
  const entry = { '11': p11, '12': p12, '21': p21, '22': p22 }[state.entry];
  const numbers = {
    ...Object.fromEntries(
      [...parameters.first, ...parameters.second].map(({ key }) => [key, numberText(state[key])]),
    ),
    p11: numberText(p11),
    p12: numberText(p12),
    p21: numberText(p21),
    p22: numberText(p22),
    q1: numberText(product.bias[0]),
    q2: numberText(product.bias[1]),
  };
  return {
    ...numbers,
    row,
    column,
    left1: factorText(left[0] ?? 0),
    left2: factorText(left[1] ?? 0),
    right1: factorText(right[0] ?? 0),
    right2: factorText(right[1] ?? 0),
    entry: numberText(entry),
  };
}

const slot = (name: string): string => String.raw`\slot{${name}}`;
const matrixTex = (letter: string): string =>
  String.raw`\begin{pmatrix} ${slot(`${letter}11`)} & ${slot(`${letter}12`)} \\ ${slot(`${letter}21`)} & ${slot(`${letter}22`)} \end{pmatrix}`;
const vectorTex = (letter: string): string =>
  String.raw`\begin{pmatrix} ${slot(`${letter}1`)} \\ ${slot(`${letter}2`)} \end{pmatrix}`;

/** The product, one entry of it worked, and the bias: TeX with slots. */
export const formulas = {
  product: `W_2 W_1 = ${matrixTex('v')} ${matrixTex('w')} = ${matrixTex('p')}`,
  entry: String.raw`(W_2 W_1)_{${slot('row')}\,${slot('column')}} = ${slot('left1')} \cdot ${slot('right1')} + ${slot('left2')} \cdot ${slot('right2')} = ${slot('entry')}`,
  bias: `W_2 b_1 + b_2 = ${matrixTex('v')} ${vectorTex('b')} + ${vectorTex('c')} = ${vectorTex('q')}`,
} as const;

const sampled = gridCrossings({ reach: 1, step: 0.5 });

/** Twenty-five crossings on their way: the input, both layers, and one layer in their place. */
export function table(state: State, now: Now): TableData {
  const layers = layersOf(state);
  const numeric = (label: string) => ({ label, numeric: true });
  const single = state.slope === 1 ? 'W₂W₁' : 'best';
  return {
    caption: `Crossings of the grid through both layers, slope ${formatSlope(state.slope)} between them, and through one layer: ${state.slope === 1 ? 'the product' : 'the best single layer'}`,
    columns: ['x₁', 'x₂', 'z₁', 'z₂', 'h₁', 'h₂', 'y₁', 'y₂', `${single} y₁`, `${single} y₂`].map(numeric),
    rows: sampled.map((x) => {
      const { preactivations, outputs } = walkLayers(layers, state.slope, x);
      return [
        ...x,
        ...(preactivations[0] ?? []),
        ...(outputs[0] ?? []),
        ...(outputs[1] ?? []),
        ...applyLayer(now.single.layer, x),
      ];
    }),
  };
}
