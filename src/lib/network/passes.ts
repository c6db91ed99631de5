import type { Activation, ParameterValues } from '../activations/activation.ts';
import { at } from '../assert/at.ts';
import type { RandomStream } from '../random/index.ts';
import type { Layer, Network } from './layer.ts';
import type { LayerTrace, Trace } from './trace.ts';

/**
 * The forward pass, layer by layer: z = W x + b, then a = f(z). Returns the outputs (logits), row by row.
 *
 * `drawn` has the stream of each hidden layer from which rrelu draws a slope for each unit and sample in training; with
 * null the network is evaluated: the mean slope is used.
 *
 * `input_bi` has `rows` rows of as many numbers as the network has inputs. What it computes on the way stays in `trace`.
 *
 * @example
 * const net = createNetwork(1, [1], 1, relu, {});
 * for (const layer of net.layers) layer.weight_oi.fill(2);
 * const trace = createTrace(net, 1);
 * forward(net, trace, new Float64Array([3]), 1, null)
 */
export function forward(
  network: Network,
  trace: Trace,
  input_bi: Float64Array,
  rows: number,
  drawn: readonly RandomStream[] | null,
): Float64Array {
  let activation_bo = input_bi;
  for (const [index, layer] of network.layers.entries()) {
    const layerTrace = at(trace.layers, index);
    preactivate(layer, layerTrace, activation_bo, rows);
    activate(layer, layerTrace, rows, drawn?.[index] ?? null);
    activation_bo = layerTrace.activation_bo;
  }
  return activation_bo;
}

/** z = W x + b: each unit adds up its weighted inputs and its bias. */
function preactivate(layer: Layer, trace: LayerTrace, input_bi: Float64Array, rows: number): void {
  const { fanIn, fanOut, weight_oi, bias_o } = layer;
  for (let b = 0; b < rows; b += 1) {
    for (let o = 0; o < fanOut; o += 1) {
      let preactivation = entry(bias_o, o);
      for (let i = 0; i < fanIn; i += 1) {
        preactivation += entry(weight_oi, o * fanIn + i) * entry(input_bi, b * fanIn + i);
      }
      trace.preactivation_bo[b * fanOut + o] = preactivation;
    }
  }
}

/** a = f(z): the activation. */
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
      activation_bo[k] = activation.forward(entry(preactivation_bo, k), parameters);
    }
    return;
  }
  const lower = parameters[activation.drawn.lower] as number;
  const upper = parameters[activation.drawn.upper] as number;
  const withSlope = { ...parameters, negativeSlope: 0 };
  for (let k = 0; k < size; k += 1) {
    withSlope.negativeSlope = lower + (upper - lower) * drawn.uniform();
    slope_bo[k] = withSlope.negativeSlope;
    activation_bo[k] = activation.forward(entry(preactivation_bo, k), withSlope);
  }
}

/**
 * The backward pass, from the last layer to the first, after a forward pass of the same rows through the same
 * trace. Each layer turns ∂L/∂z into the gradients of its weights and biases, and hands ∂L/∂h to the layer
 * before it, which multiplies by f′(z): where that is zero, nothing is passed on.
 *
 * `outputDelta_bo` is ∂L/∂(outputs), the loss's gradient. `drawnSlopes` says that the forward pass drew its slopes.
 *
 * @example
 * const net = createNetwork(1, [1], 1, relu, {});
 * for (const layer of net.layers) layer.weight_oi.fill(2);
 * const trace = createTrace(net, 1);
 * const x = new Float64Array([3]);
 * forward(net, trace, x, 1, null);
 * backward(net, trace, x, new Float64Array([1]), 1, false);
 * net.layers.map((layer) => layer.weightGradient_oi)
 */
export function backward(
  network: Network,
  trace: Trace,
  input_bi: Float64Array,
  outputDelta_bo: Float64Array,
  rows: number,
  drawnSlopes: boolean,
): void {
  const { layers } = network;
  const last = layers.length - 1;
  at(trace.layers, last).delta_bo.set(outputDelta_bo.subarray(0, rows * network.outputs));
  for (let index = last; index >= 0; index -= 1) {
    const layer = at(layers, index);
    const { delta_bo } = at(trace.layers, index);
    const before = trace.layers[index - 1];
    differentiateParameters(layer, delta_bo, before?.activation_bo ?? input_bi, rows);
    if (before !== undefined) {
      const layerBefore = at(layers, index - 1);
      passBack(layer, delta_bo, before.delta_bo, rows);
      throughActivation(layerBefore, before, rows, drawnSlopes);
    }
  }
}

/** ∂L/∂w_oi = Σ_b δ_bo x_bi and ∂L/∂b_o = Σ_b δ_bo. */
export function differentiateParameters(
  layer: Layer,
  delta_bo: Float64Array,
  input_bi: Float64Array,
  rows: number,
): void {
  const { fanIn, fanOut, weightGradient_oi, biasGradient_o } = layer;
  for (let o = 0; o < fanOut; o += 1) {
    let biasGradient = 0;
    for (let b = 0; b < rows; b += 1) biasGradient += entry(delta_bo, b * fanOut + o);
    biasGradient_o[o] = biasGradient;
    for (let i = 0; i < fanIn; i += 1) {
      let weightGradient = 0;
      for (let b = 0; b < rows; b += 1) {
        weightGradient += entry(delta_bo, b * fanOut + o) * entry(input_bi, b * fanIn + i);
      }
      weightGradient_oi[o * fanIn + i] = weightGradient;
    }
  }
}

/** ∂L/∂x_bi = Σ_o δ_bo w_oi: what each input of the layer is to blame for. */
function passBack(layer: Layer, delta_bo: Float64Array, inputGradient_bi: Float64Array, rows: number): void {
  const { fanIn, fanOut, weight_oi } = layer;
  for (let b = 0; b < rows; b += 1) {
    for (let i = 0; i < fanIn; i += 1) {
      let inputGradient = 0;
      for (let o = 0; o < fanOut; o += 1) {
        inputGradient += entry(delta_bo, b * fanOut + o) * entry(weight_oi, o * fanIn + i);
      }
      inputGradient_bi[b * fanIn + i] = inputGradient;
    }
  }
}

/** From ∂L/∂h, which `delta_bo` holds on entry, to δ = ∂L/∂z. A learned slope gets its gradient on the way. */
function throughActivation(layer: Layer, trace: LayerTrace, rows: number, drawnSlopes: boolean): void {
  const { fanOut, activation, parameters } = layer;
  if (activation === null) return;
  const size = rows * fanOut;
  if (activation.learned !== undefined) {
    layer.slopeGradient = slopeGradient(activation.learned, parameters, trace, size);
  }
  if (trace.slope_bo === null || !drawnSlopes) multiplySlopes(activation, parameters, trace, size);
  else multiplyDrawnSlopes(activation, parameters, trace, trace.slope_bo, size);
}

/** δ = ∂L/∂h · f′(z), in place: what arrives, unit by unit, times the slope there. Where that is 0, nothing is left. */
export function multiplySlopes(
  activation: Activation,
  parameters: ParameterValues,
  { preactivation_bo, delta_bo }: LayerTrace,
  size: number,
): void {
  for (let k = 0; k < size; k += 1) {
    delta_bo[k] = entry(delta_bo, k) * activation.derivative(entry(preactivation_bo, k), parameters);
  }
}

/** The same where each unit and row has drawn a slope of its own. */
function multiplyDrawnSlopes(
  activation: Activation,
  parameters: ParameterValues,
  { preactivation_bo, delta_bo }: LayerTrace,
  slope_bo: Float64Array,
  size: number,
): void {
  const withSlope = { ...parameters, negativeSlope: 0 };
  for (let k = 0; k < size; k += 1) {
    withSlope.negativeSlope = entry(slope_bo, k);
    delta_bo[k] = entry(delta_bo, k) * activation.derivative(entry(preactivation_bo, k), withSlope);
  }
}

/** ∂L/∂a = Σ ∂L/∂h · ∂f/∂a over all units and rows of a layer, from ∂L/∂h in `delta_bo`. PReLU has ∂f/∂a = min(0, z). */
export function slopeGradient(
  learned: NonNullable<Activation['learned']>,
  parameters: ParameterValues,
  { preactivation_bo, delta_bo }: LayerTrace,
  size: number,
): number {
  let sum = 0;
  for (let k = 0; k < size; k += 1) {
    sum += entry(delta_bo, k) * learned.derivative(entry(preactivation_bo, k), parameters);
  }
  return sum;
}

/** `values[index]`, for an index that is in range. It is checked by nothing, and stands here, to be compiled inline: it runs for every weight of every sample. */
function entry(values: Float64Array, index: number): number {
  return values[index] as number;
}
