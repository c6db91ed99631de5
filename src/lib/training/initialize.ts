import { activation } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { initializer } from '../initializers/index.ts';
import { createNetwork, type Network } from '../network/index.ts';
import { stream } from '../random/index.ts';
import { activationParameters, type GivenInit, type NetworkSpec } from '../spec/index.ts';

/**
 * The network that a specification starts from. Each layer draws from streams of its own, so that nothing but the
 * seed, the shapes, the initializer and its gain moves the weights.
 */
export function initialize(spec: NetworkSpec, inputs: number, outputs: number): Network {
  const network = createNetwork(
    inputs,
    spec.hidden,
    outputs,
    activation(spec.activation.id),
    activationParameters(spec.activation),
  );
  const { init } = spec;
  if ('weights' in init) {
    copyGiven(network, init);
    return network;
  }
  const { draw, drawBias } = initializer(init.id);
  for (const [index, { fanOut, fanIn, weight_oi, bias_o }] of network.layers.entries()) {
    weight_oi.set(draw(fanOut, fanIn, init.gain, stream(init.seed, 'weights', index)));
    bias_o.set(drawBias(fanOut, fanIn, init.bias, stream(init.seed, 'biases', index)));
  }
  return network;
}

function copyGiven(network: Network, { weights, biases }: GivenInit): void {
  for (const [index, { weight_oi, bias_o }] of network.layers.entries()) {
    weight_oi.set(at(weights, index).flat());
    bias_o.set(at(biases, index));
  }
}
