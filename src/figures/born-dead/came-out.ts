import { decide as decideLeaky } from '#lib/questions/born-dead-leaky.ts';
import { decide as decideRelu } from '#lib/questions/born-dead-relu.ts';
import type { Draw } from '#lib/simulations/born-dead.ts';
import { type CameOut, isAt } from '../shared/rules.ts';
import type { BornDeadState } from './figure.ts';
import { deadShare } from './model.ts';

/** One cell of the map, whatever the seed. */
const shape = { layers: 10, width: 2 } as const;

const shareAt = (slope: number, state: BornDeadState, draw: Draw): number | null =>
  isAt(state, shape) && draw.input.negativeSlope === slope ? deadShare(draw, state.layers).share : null;

/** @see drawOf for the draw of the chosen width */
export const cameOut: CameOut<[BornDeadState, Draw]> = {
  'born-dead-relu'(state, draw) {
    const share = shareAt(0, state, draw);
    return share === null ? null : decideRelu(share);
  },
  'born-dead-leaky'(state, draw) {
    const share = shareAt(0.01, state, draw);
    return share === null ? null : decideLeaky(share);
  },
};
