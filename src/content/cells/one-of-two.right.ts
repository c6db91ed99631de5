import { type Layer, type Pair, put, times } from './a-layer.ts';

/** The one layer that does what the first and the second do. */
export function one(first: Layer, second: Layer): Layer {
  const left: Pair = [first.row1[0], first.row2[0]];
  const right: Pair = [first.row1[1], first.row2[1]];
  return {
    row1: [times(second.row1, left), times(second.row1, right)],
    row2: [times(second.row2, left), times(second.row2, right)],
    // W₂ b₁ + b₂: the first bias goes through the second layer.
    b: put(second, first.b),
  };
}
