import type { Activation, ParameterValues } from '../activations/activation.ts';
import { at } from '../assert/at.ts';
import { backward, createNetwork, createTrace, forward } from '../network/index.ts';

/** One layer on the way back from the output. */
export interface PathLayer {
  /** From 1, the layer next to the input. */
  readonly layer: number;
  readonly preactivation: number;
  /** f′(z), the factor of this layer. */
  readonly slope: number;
  /** ∂(output)/∂z: the product of this layer's factor and those of all layers above it. */
  readonly delta: number;
}

export interface Path {
  /** From the output back to the input. */
  readonly layers: readonly PathLayer[];
  /** ∂(output)/∂w of the first weight. */
  readonly firstWeightGradient: number;
}

/** Every weight and the input are 1, so that nothing but f′ changes what is passed back. */
const one = 1;
/** A bias beyond what any unit below can hand on, so that it alone decides the side. */
const offBias = -2;
const onBias = 2;

/**
 * A chain of layers of one unit each: a gradient of 1 is sent back from the output, and each layer multiplies it by its f′(z).
 *
 * ∂(output)/∂w₁ = f′(z_n) · … · f′(z_1) · x, with all weights and x equal to 1. On a path of units at z < 0 that is 0
 * for ReLU and aⁿ for Leaky ReLU.
 *
 * `negative` says for each layer, from the input on, whether its unit is to sit at z < 0. Throws where an activation hands on
 * so much that a unit lands on the other side.
 */
export function pathProduct(
  activation: Activation,
  parameters: ParameterValues,
  negative: readonly boolean[],
): Path {
  const network = createNetwork(
    one,
    negative.map(() => 1),
    1,
    activation,
    parameters,
  );
  for (const [index, layer] of network.layers.entries()) {
    layer.weight_oi[0] = one;
    const isOff = negative[index];
    if (isOff !== undefined) layer.bias_o[0] = isOff ? offBias : onBias;
  }
  const trace = createTrace(network, 1);
  const input_bi = Float64Array.of(one);
  forward(network, trace, input_bi, 1, null);
  backward(network, trace, input_bi, Float64Array.of(1), 1, false);

  const layers = negative.map((isOff, index): PathLayer => {
    const { preactivation_bo, delta_bo } = at(trace.layers, index);
    const preactivation = at(preactivation_bo, 0);
    if (preactivation < 0 !== isOff) {
      throw new Error(`layer ${index + 1}: expected z ${isOff ? '<' : '>'} 0, received ${preactivation}`);
    }
    return {
      layer: index + 1,
      preactivation,
      slope: activation.derivative(preactivation, parameters),
      delta: at(delta_bo, 0),
    };
  });
  return {
    layers: layers.reverse(),
    firstWeightGradient: at(at(network.layers, 0).weightGradient_oi, 0),
  };
}
