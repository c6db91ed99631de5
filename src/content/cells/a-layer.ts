import { table } from 'negative-slope';

export type Pair = readonly [number, number];
export type Layer = { row1: Pair; row2: Pair; b: Pair };

/** A row times a column: multiply number by number, and add. */
export const times = (row: Pair, column: Pair): number =>
  row[0] * column[0] + row[1] * column[1];

/** W x + b, where W has a row for each unit. */
export const put = (layer: Layer, x: Pair): Pair => [
  times(layer.row1, x) + layer.b[0],
  times(layer.row2, x) + layer.b[1],
];

const layer: Layer = {
  row1: [1, 0.5],
  row2: [-0.5, 1],
  b: [0.5, 0],
};
const corner = (x1: number, x2: number) => {
  const [z1, z2] = put(layer, [x1, x2]);
  return { x1, x2, z1, z2 };
};
table(
  [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)],
  'Where the corners of a square go',
);
