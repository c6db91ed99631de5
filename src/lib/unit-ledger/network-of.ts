import { activation } from '../activations/index.ts';
import type { Network } from '../network/index.ts';
import type { RunSpec } from '../spec/index.ts';
import { initialize, type NetworkParameters } from '../training/index.ts';

/** The readable network with a run's parameters at one moment: every intermediate can be looked at. */
export function networkOf(
  { network }: RunSpec,
  { inputs, outputs }: { readonly inputs: number; readonly outputs: number },
  { weights, biases, slopes }: NetworkParameters,
): Network {
  const made = initialize({ ...network, init: { id: 'given', weights, biases } }, inputs, outputs);
  const { learned } = activation(network.activation.id);
  if (learned !== undefined && slopes !== null) {
    for (const [index, { parameters }] of made.layers.entries()) {
      const slope = slopes[index];
      if (slope !== undefined) parameters[learned.name] = slope;
    }
  }
  return made;
}
