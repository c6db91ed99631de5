import type { Activation, ParameterValues } from '../activations/activation.ts';

/** What one layer knows, and what back-propagation tells it. The suffix of an array names its axes, in order. */
export interface Layer {
  /** How many inputs each unit has. */
  readonly fanIn: number;
  /** How many units the layer has. */
  readonly fanOut: number;
  /** Row by row: the weights of the first unit, then those of the second, … */
  readonly weight_oi: Float64Array;
  readonly bias_o: Float64Array;
  /** null where the layer is linear: the output layer. */
  readonly activation: Activation | null;
  /** The activation's parameters; a learned slope is kept here. */
  readonly parameters: Record<string, number>;
  /** ∂L/∂w and ∂L/∂b of the last backward pass. */
  readonly weightGradient_oi: Float64Array;
  readonly biasGradient_o: Float64Array;
  /** ∂L/∂(learned slope) of the last backward pass; 0 where nothing is learned. */
  slopeGradient: number;
}

/** A multilayer perceptron: hidden layers that share one activation, then a linear layer. */
export interface Network {
  readonly inputs: number;
  readonly outputs: number;
  readonly layers: readonly Layer[];
}

/**
 * Makes a network of zeros: hidden layers that share one activation, then a linear layer.
 *
 * `weight_oi` of a layer has fanOut rows of fanIn numbers, `bias_o` fanOut of them. Both can be written into.
 *
 * @example
 * const net = createNetwork(2, [3], 1, relu, {});
 * net.layers.map(({ fanIn, fanOut }) => [fanIn, fanOut])
 */
export function createNetwork(
  inputs: number,
  hidden: readonly number[],
  outputs: number,
  activation: Activation,
  parameters: ParameterValues,
): Network {
  const widths = [...hidden, outputs];
  const layers = widths.map((fanOut, index): Layer => {
    const fanIn = index === 0 ? inputs : (widths[index - 1] as number);
    return {
      fanIn,
      fanOut,
      weight_oi: new Float64Array(fanOut * fanIn),
      bias_o: new Float64Array(fanOut),
      activation: index < hidden.length ? activation : null,
      parameters: { ...parameters },
      weightGradient_oi: new Float64Array(fanOut * fanIn),
      biasGradient_o: new Float64Array(fanOut),
      slopeGradient: 0,
    };
  });
  return { inputs, outputs, layers };
}
