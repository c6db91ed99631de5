import { table } from 'negative-slope';
import { type Layer, type Pair, put, times } from './a-layer.ts';

/** The one layer that does what the first and the second do. */
export function one(first: Layer, second: Layer): Layer {
  const left: Pair = [first.row1[0], first.row2[0]];
  const right: Pair = [first.row1[1], first.row2[1]];
  return {
    row1: [times(second.row1, left), times(second.row1, right)],
    row2: [times(second.row2, left), times(second.row2, right)],
    b: [first.b[0] + second.b[0], first.b[1] + second.b[1]],
  };
}

const first: Layer = { row1: [1, 0.5], row2: [-0.5, 1], b: [1, 2] };
const second: Layer = { row1: [1, 0.5], row2: [0, 1], b: [-1, 0] };
const point = (x1: number, x2: number) => {
  const [y1, y2] = put(second, put(first, [x1, x2]));
  const [one1, one2] = put(one(first, second), [x1, x2]);
  return { x1, x2, y1, y2, 'one: y1': one1, 'one: y2': one2 };
};
table(
  [point(0, 0), point(1, 0), point(0, 1)],
  'Two layers, and the one that is to do the same',
);
