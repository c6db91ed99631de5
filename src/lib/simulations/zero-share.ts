import { activation } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { initializer } from '../initializers/index.ts';
import { createNetwork, createTrace, forward, type Network } from '../network/index.ts';
import { stream } from '../random/index.ts';
import type { ActivationSpec } from '../spec/index.ts';
import { finish } from './finish.ts';
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

/** Rows that go through at once. */
const chunk = 100;

/**
 * Sends normal inputs through one fresh layer and counts the exact zeros that come out; yields how many rows went through.
 *
 * z = W x + b with x ~ N(0, 1), W after He; counted is f(z) = 0. A slope that is drawn in training takes its mean.
 *
 * Throws an Error that names an unknown activation.
 */
export function* zeroShareSteps({
  activations,
  seed,
  bias = 0,
}: ZeroShareInput): Generator<number, ZeroShareOutcome, void> {
  const { width, samples } = zeroShareSetup;
  const network = layerOf(seed, bias);
  const trace = createTrace(network, chunk);
  const inputs = stream(seed, 'inputs');
  const functions = activations.map(({ id, ...parameters }) => {
    const { forward: f } = activation(id);
    return (z: number) => f(z, parameters as Record<string, number>);
  });
  const zeros = functions.map(() => 0);
  for (let row = 0; row < samples; row += chunk) {
    if (row > 0) yield row;
    const rows = Math.min(chunk, samples - row);
    const input_bi = new Float64Array(rows * width).map(() => inputs.normal());
    const preactivation_bo = forward(network, trace, input_bi, rows, null).subarray(0, rows * width);
    for (const [index, f] of functions.entries()) {
      zeros[index] = preactivation_bo.reduce(
        (count, z) => (f(z) === 0 ? count + 1 : count),
        at(zeros, index),
      );
    }
  }
  return { seed, outputs: samples * width, zeros };
}

/** All rows in one go. */
export const zeroShare = (input: ZeroShareInput): ZeroShareOutcome => finish(zeroShareSteps(input)).outcome;

/** The layer, whose outputs are what its units receive before any activation. */
function layerOf(seed: number, bias: number): Network {
  const { width } = zeroShareSetup;
  const network = createNetwork(width, [], width, activation('identity'), {});
  const [layer] = network.layers;
  if (layer === undefined) throw new Error('zeroShare: expected one layer, received none');
  layer.weight_oi.set(initializer('he-normal').draw(width, width, null, stream(seed, 'weights', 0)));
  layer.bias_o.fill(bias);
  return network;
}
