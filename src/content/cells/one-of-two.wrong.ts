import { type Layer, type Pair, put, times } from './a-layer.ts';

/** The second bias through the first layer, the wrong way round. */
export function one(first: Layer, second: Layer): Layer {
  const left: Pair = [first.row1[0], first.row2[0]];
  const right: Pair = [first.row1[1], first.row2[1]];
  return {
    row1: [times(second.row1, left), times(second.row1, right)],
    row2: [times(second.row2, left), times(second.row2, right)],
    b: put(first, second.b),
  };
}
