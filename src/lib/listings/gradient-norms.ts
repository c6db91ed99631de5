import { leakyRelu } from '../activations/leaky-relu.ts';
import { at } from '../assert/at.ts';
import { createNetwork } from '../network/index.ts';
import { normsBack } from '../simulations/gradient-norm.ts';
import type { Listing, Printed } from './listing.ts';

/** The lengths of a gradient behind each of two layers of three units, at a slope. */
function norms(negativeSlope: number): Printed {
  const network = createNetwork(3, [3, 3], 1, leakyRelu, { negativeSlope });
  at(network.layers, 0).weight_oi.set([1, -2, 0.5, 0.25, 1.5, -1, -0.5, 0.75, 2]);
  at(network.layers, 1).weight_oi.set([-1, 0.5, 1.25, 2, -0.75, 0.5, 0.5, 1, -1.5]);
  return [...normsBack(network, Float64Array.of(0.5, -1, 2), Float64Array.of(0.6, 0, -0.8))];
}

export const gradientNorms: Listing = {
  title: 'How long a gradient is, layer by layer',
  source: [{ file: 'simulations/gradient-norm.ts', names: ['normsBack'] }],
  lines: {
    factor: {
      typescript: 'const delta = (arriving_o[o] as number) * slope',
      torch: 'torch.autograd.grad(hidden[-1], hidden, arriving)',
      numpy: 'arriving = (arriving * slope(z)) @ weight',
    },
  },
  printed: () => [0, 0.2].map(norms),
};
