import type { Activation } from '../../activations/index.ts';
import { at } from '../../assert/at.ts';
import type { Network } from '../../network/index.ts';
import { type OptimizerState, optimizer } from '../../optimizers/index.ts';
import type { OptimizerSpec } from '../../spec/index.ts';

/** Parameters that are updated together, as they were before the last update, and what an update needs. */
export interface Block {
  readonly values: Float64Array;
  readonly before: Float64Array;
  readonly gradient: Float64Array;
  readonly learningRate: number;
  readonly state: OptimizerState;
}

/**
 * Per layer its weights and its biases, then the learned slopes of all hidden layers: the order of the digest.
 */
export interface Blocks {
  readonly weights: readonly Block[];
  readonly biases: readonly Block[];
  /** One number per hidden layer; null where the activation learns nothing. */
  readonly slopes: Block | null;
  readonly all: readonly Block[];
}

/** Puts the network's parameters under an optimizer. */
export function createBlocks(network: Network, learns: Activation['learned'], spec: OptimizerSpec): Blocks {
  const { create } = optimizer(spec.id);
  const settings = spec.momentum === 0 ? {} : { momentum: spec.momentum };
  const block = (values: Float64Array, gradient: Float64Array, learningRate: number): Block => ({
    values,
    before: values.slice(),
    gradient,
    learningRate,
    state: create(values.length, settings),
  });
  const weights = network.layers.map((layer) =>
    block(layer.weight_oi, layer.weightGradient_oi, spec.learningRate),
  );
  const biases = network.layers.map((layer) => block(layer.bias_o, layer.biasGradient_o, spec.learningRate));
  const hidden = network.layers.filter((layer) => layer.activation !== null);
  const slopes =
    learns === undefined || hidden.length === 0
      ? null
      : block(
          Float64Array.from(hidden, ({ parameters }) => parameters[learns.name] as number),
          new Float64Array(hidden.length),
          spec.slopeLearningRate ?? spec.learningRate,
        );
  const all = weights.flatMap((weight, index) => [weight, at(biases, index)]);
  return { weights, biases, slopes, all: slopes === null ? all : [...all, slopes] };
}

/** Takes the slopes' gradients from the network's backward pass. */
export function readSlopeGradients({ slopes }: Blocks, network: Network): void {
  if (slopes === null) return;
  for (const [index] of slopes.values.entries()) {
    slopes.gradient[index] = network.layers[index]?.slopeGradient as number;
  }
}

/** Gives the slopes back to the layers that use them. */
export function writeSlopes({ slopes }: Blocks, network: Network, learns: Activation['learned']): void {
  if (slopes === null || learns === undefined) return;
  for (const [index, slope] of slopes.values.entries()) {
    const layer = network.layers[index];
    if (layer !== undefined) layer.parameters[learns.name] = slope;
  }
}

/** One update of every parameter; `before` keeps what they were. */
export function updateBlocks({ all }: Blocks): void {
  for (const { values, before, gradient, learningRate, state } of all) {
    before.set(values);
    state.update(values, gradient, learningRate);
  }
}

/** Takes the last update back. */
export function restoreBlocks({ all }: Blocks): void {
  for (const { values, before } of all) values.set(before);
}
