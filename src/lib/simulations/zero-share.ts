import { activation } from '../activations/index.ts';
import { initializer } from '../initializers/index.ts';
import { createNetwork, createTrace, forward } from '../network/index.ts';
import { stream } from '../random/index.ts';
import type { ActivationSpec } from '../spec/index.ts';
import { zeroShareSetup } from './zero-share-setup.ts';

export interface ZeroShareInput {
  /** Ids and parameters; what is left out has its default. All of them see the same preactivations. */
  readonly activations: readonly (Partial<ActivationSpec> & { readonly id: string })[];
  readonly seed: number;
  /** Every unit's bias; 0 unless given. */
  readonly bias?: number;
}

export interface ZeroShareOutcome {
  readonly seed: number;
  /** How many numbers the layer puts out: samples × units. */
  readonly outputs: number;
  /** How many of them are exactly zero, per activation, in the order of the input. */
  readonly zeros: readonly number[];
}

/**
 * Sends normal inputs through one fresh layer and counts the exact zeros that come out.
 *
 * z = W x + b with x ~ N(0, 1), W after He; counted is f(z) = 0. A slope that is drawn in training takes its mean.
 *
 * Throws an Error that names an unknown activation.
 */
export function zeroShare({ activations, seed, bias = 0 }: ZeroShareInput): ZeroShareOutcome {
  const preactivation_bo = preactivations(seed, bias);
  const zeros = activations.map(({ id, ...parameters }) => {
    const { forward: f } = activation(id);
    return preactivation_bo.reduce(
      (count, z) => (f(z, parameters as Record<string, number>) === 0 ? count + 1 : count),
      0,
    );
  });
  return { seed, outputs: preactivation_bo.length, zeros };
}

/** What the layer’s units receive before any bend: 2,000 rows of 64. */
function preactivations(seed: number, bias: number): Float64Array {
  const { width, samples } = zeroShareSetup;
  const network = createNetwork(width, [], width, activation('identity'), {});
  const [layer] = network.layers;
  if (layer === undefined) throw new Error('zeroShare: expected one layer, received none');
  layer.weight_oi.set(initializer('he-normal').draw(width, width, null, stream(seed, 'weights', 0)));
  layer.bias_o.fill(bias);
  const inputs = stream(seed, 'inputs');
  const input_bi = new Float64Array(samples * width).map(() => inputs.normal());
  return forward(network, createTrace(network, samples), input_bi, samples, null);
}
