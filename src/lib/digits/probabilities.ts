import { relu } from '../activations/relu.ts';
import { at } from '../assert/at.ts';
import { mostInk } from '../datasets/digits.ts';
import { softmax } from '../losses/softmax.ts';
import { createNetwork, createTrace, forward } from '../network/index.ts';
import type { NetworkParameters } from '../training/trainer.ts';

/** How sure a network of ReLUs is of each class, for a picture of pixels of 0 to 16. */
export function probabilitiesOf(
  { weights, biases }: Pick<NetworkParameters, 'weights' | 'biases'>,
  pixels: readonly number[],
): readonly number[] {
  const widths = biases.map(({ length }) => length);
  const classes = at(widths, widths.length - 1);
  const network = createNetwork(pixels.length, widths.slice(0, -1), classes, relu, {});
  for (const [index, { weight_oi, bias_o }] of network.layers.entries()) {
    weight_oi.set(at(weights, index).flat());
    bias_o.set(at(biases, index));
  }
  const inputs = Float64Array.from(pixels, (pixel) => pixel / mostInk);
  return softmax(forward(network, createTrace(network, 1), inputs, 1, null));
}
