import { at } from '../../assert/at.ts';
import type { Network } from '../../network/index.ts';
import type { NetworkParameters } from '../trainer.ts';
import type { Block, Blocks } from './block.ts';

/** Numbers of the parameters' shape, as nested lists: `pick` says which of each block's numbers. */
export function nest(
  { layers }: Network,
  { weights, biases, slopes }: Blocks,
  pick: (block: Block) => Float64Array,
): NetworkParameters {
  return {
    weights: layers.map(({ fanIn, fanOut }, index) => {
      const weight_oi = pick(at(weights, index));
      return Array.from({ length: fanOut }, (_, o) => [...weight_oi.subarray(o * fanIn, (o + 1) * fanIn)]);
    }),
    biases: biases.map((block) => [...pick(block)]),
    slopes: slopes === null ? null : [...pick(slopes)],
  };
}
