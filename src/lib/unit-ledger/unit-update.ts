import { activation } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import type { Data } from '../datasets/index.ts';
import { loss as lossOf } from '../losses/index.ts';
import { backward, createTrace, forward } from '../network/index.ts';
import type { RunSpec } from '../spec/index.ts';
import type { NetworkParameters, Update } from '../training/index.ts';
import { networkOf } from './network-of.ts';

/** A unit's weights, in the order of its inputs, and its bias: values, or gradients. */
export interface UnitParameters {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** One sample of the batch, as the unit saw it before the update. */
export interface Push {
  /** Row of the training part. */
  readonly row: number;
  /** z. */
  readonly preactivation: number;
  /** ∂L/∂z, the share of the mean already taken: its product with the inputs is the sample's part of the gradient. */
  readonly delta: number;
}

/** What one update did to one unit, in numbers. */
export interface UnitUpdate {
  readonly step: number;
  readonly layer: number;
  readonly unit: number;
  readonly learningRate: number;
  readonly before: UnitParameters;
  readonly gradient: UnitParameters;
  readonly after: UnitParameters;
  /** The unit's largest z on the training part: above 0 it is active. */
  readonly largest: { readonly before: number; readonly after: number };
  readonly pushes: readonly Push[];
}

/**
 * Takes the update of one unit apart: w ← w − η g, with g = Σ_b δ_b a_b over the batch.
 *
 * Weights and gradients are the engine's own; z and δ are computed anew in float64. Throws an Error where there is no such
 * unit, and where the activation draws its slopes, which nobody can draw again.
 */
export function unitUpdate(
  spec: RunSpec,
  data: Data,
  update: Update,
  layer: number,
  unit: number,
): UnitUpdate {
  const width = spec.network.hidden[layer];
  if (width === undefined || !Number.isInteger(unit) || unit < 0 || unit >= width) {
    throw new Error(
      `unit: expected one of the hidden layers ${spec.network.hidden.join('-')}, received unit ${unit} of layer ${layer}`,
    );
  }
  const { id } = spec.network.activation;
  if (activation(id).drawn !== undefined) {
    throw new Error(`activation: expected one without drawn slopes, received ${id}`);
  }
  return {
    step: update.step,
    layer,
    unit,
    learningRate: spec.training.optimizer.learningRate,
    before: parametersOf(update.before, layer, unit),
    gradient: parametersOf(update.gradients, layer, unit),
    after: parametersOf(update.after, layer, unit),
    largest: {
      before: largestOf(spec, data, update.before, layer, unit),
      after: largestOf(spec, data, update.after, layer, unit),
    },
    pushes: pushesOf(spec, data, update, layer, unit),
  };
}

function parametersOf({ weights, biases }: NetworkParameters, layer: number, unit: number): UnitParameters {
  return { weights: at(at(weights, layer), unit), bias: at(at(biases, layer), unit) };
}

/** A unit's largest preactivation on the training part. */
function largestOf(
  spec: RunSpec,
  data: Data,
  parameters: NetworkParameters,
  layer: number,
  unit: number,
): number {
  const { train } = data;
  const network = networkOf(spec, data, parameters);
  const trace = createTrace(network, train.n);
  forward(network, trace, train.x, train.n, null);
  const { fanOut } = at(network.layers, layer);
  const { preactivation_bo } = at(trace.layers, layer);
  let largest = Number.NEGATIVE_INFINITY;
  for (let b = 0; b < train.n; b += 1) {
    largest = Math.max(largest, preactivation_bo[b * fanOut + unit] as number);
  }
  return largest;
}

/** Each sample of the batch: forward and backward through the network as it was before the update. */
function pushesOf(
  spec: RunSpec,
  data: Data,
  { batch, before }: Update,
  layer: number,
  unit: number,
): readonly Push[] {
  const { train, inputs, outputs } = data;
  const network = networkOf(spec, data, before);
  const rows = batch.length;
  const trace = createTrace(network, rows);
  const pick = (values: Float64Array, width: number): Float64Array =>
    Float64Array.from(batch.flatMap((row) => [...values.subarray(row * width, (row + 1) * width)]));
  const x_bi = pick(train.x, inputs);
  const outputDelta_bo = new Float64Array(rows * outputs);
  const output_bo = forward(network, trace, x_bi, rows, null);
  lossOf(spec.training.loss).gradient(output_bo, pick(train.y, outputs), rows, outputs, outputDelta_bo);
  backward(network, trace, x_bi, outputDelta_bo, rows, false);
  const { fanOut } = at(network.layers, layer);
  const { preactivation_bo, delta_bo } = at(trace.layers, layer);
  return batch.map((row, b) => ({
    row,
    preactivation: preactivation_bo[b * fanOut + unit] as number,
    delta: delta_bo[b * fanOut + unit] as number,
  }));
}
