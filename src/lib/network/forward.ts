import type { RandomStream } from '#lib/random/index.ts';
import { at } from './at.ts';
import type { Layer, Network } from './layer.ts';
import type { LayerTrace, Trace } from './trace.ts';

/**
 * The forward pass, layer by layer: z = W x + b, then a = f(z). Returns the outputs (logits), row by row.
 *
 * `drawn` is the stream from which rrelu draws a slope for each unit and sample in training; with null the
 * network is evaluated: the mean slope is used.
 */
export function forward(
  network: Network,
  trace: Trace,
  input_bi: Float64Array,
  rows: number,
  drawn: RandomStream | null,
): Float64Array {
  let activation_bo = input_bi;
  for (const [index, layer] of network.layers.entries()) {
    const layerTrace = trace.layers[index] as LayerTrace;
    preactivate(layer, layerTrace, activation_bo, rows);
    activate(layer, layerTrace, rows, drawn);
    activation_bo = layerTrace.activation_bo;
  }
  return activation_bo;
}

/** z = W x + b: each unit adds up its weighted inputs and its bias. */
function preactivate(layer: Layer, trace: LayerTrace, input_bi: Float64Array, rows: number): void {
  const { fanIn, fanOut, weight_oi, bias_o } = layer;
  for (let b = 0; b < rows; b += 1) {
    for (let o = 0; o < fanOut; o += 1) {
      let preactivation = at(bias_o, o);
      for (let i = 0; i < fanIn; i += 1) {
        preactivation += at(weight_oi, o * fanIn + i) * at(input_bi, b * fanIn + i);
      }
      trace.preactivation_bo[b * fanOut + o] = preactivation;
    }
  }
}

/** a = f(z): the bend. */
function activate(layer: Layer, trace: LayerTrace, rows: number, drawn: RandomStream | null): void {
  const { fanOut, activation, parameters } = layer;
  const { preactivation_bo, activation_bo, slope_bo } = trace;
  const size = rows * fanOut;
  if (activation === null) {
    activation_bo.set(preactivation_bo.subarray(0, size));
    return;
  }
  if (activation.drawn === undefined || slope_bo === null || drawn === null) {
    for (let k = 0; k < size; k += 1) {
      activation_bo[k] = activation.forward(at(preactivation_bo, k), parameters);
    }
    return;
  }
  const lower = parameters[activation.drawn.lower] as number;
  const upper = parameters[activation.drawn.upper] as number;
  const withSlope = { ...parameters, negativeSlope: 0 };
  for (let k = 0; k < size; k += 1) {
    withSlope.negativeSlope = lower + (upper - lower) * drawn.uniform();
    slope_bo[k] = withSlope.negativeSlope;
    activation_bo[k] = activation.forward(at(preactivation_bo, k), withSlope);
  }
}
