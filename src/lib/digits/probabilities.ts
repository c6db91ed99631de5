import { relu } from '../activations/relu.ts';
import { at } from '../assert/at.ts';
import { mostInk } from '../datasets/digits.ts';
import { crossEntropy } from '../losses/cross-entropy.ts';
import { createNetwork, createTrace, forward } from '../network/index.ts';
import type { NetworkParameters } from '../training/trainer.ts';

/**
 * How sure a network of ReLUs is of each class, for a picture of pixels of 0 to 16: its softmax, which is what the gradient
 * of cross-entropy has left when nothing is the target.
 */
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
  const logits = forward(network, createTrace(network, 1), inputs, 1, null);
  const probabilities = new Float64Array(classes);
  crossEntropy.gradient(logits, new Float64Array(classes), 1, classes, probabilities);
  return [...probabilities];
}
