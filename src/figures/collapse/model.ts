import { linearScale } from '#components/ui/scale.ts';
import { choiceField, type Fields, numberField } from '#lib/link/index.ts';

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
