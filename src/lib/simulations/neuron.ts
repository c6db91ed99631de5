import type { Activation, ParameterValues } from '../activations/activation.ts';
import { at } from '../assert/at.ts';
import { loss } from '../losses/index.ts';
import { backward, createNetwork, createTrace, forward, type Layer } from '../network/index.ts';
import { sgd } from '../optimizers/sgd.ts';

/** One neuron, the one example it learns from, and how large its steps are. */
export interface Neuron {
  readonly inputs: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
  readonly target: number;
  readonly learningRate: number;
}

/** Every number of one step of gradient descent, in the order in which they are computed. */
export interface NeuronStep {
  /** Before the step. */
  readonly weights: readonly number[];
  readonly bias: number;
  /** z = Σ w x + b */
  readonly preactivation: number;
  /** h = f(z) */
  readonly output: number;
  /** L = (h − y)² */
  readonly loss: number;
  /** ∂L/∂h = 2 (h − y): what comes from above. */
  readonly outputGradient: number;
  /** ∂h/∂z = f′(z): the activation's own factor. */
  readonly slope: number;
  /** ∂L/∂z, the product of the two. */
  readonly delta: number;
  /** ∂L/∂w = ∂L/∂z · x */
  readonly weightGradients: readonly number[];
  /** ∂L/∂b = ∂L/∂z */
  readonly biasGradient: number;
  /** w − η ∂L/∂w and b − η ∂L/∂b */
  readonly nextWeights: readonly number[];
  readonly nextBias: number;
}

export interface NeuronTraining {
  readonly steps: readonly NeuronStep[];
  /** The step, from 1, whose numbers left what can be written down, or null; the training ends before it. */
  readonly divergedAt: number | null;
}

/** Beyond it the training is over: nothing is learned out there, and soon the numbers end. */
const largest = 1e15;

const squaredError = loss('mse');

/**
 * Gradient descent on one neuron and one example, number by number, with the passes of `lib/network`.
 *
 * z = Σ w x + b; h = f(z); L = (h − y)², PyTorch's `MSELoss` of one output, without a factor ½;
 * ∂L/∂w = ∂L/∂h · f′(z) · x; w ← w − η ∂L/∂w.
 *
 * Throws when there is not one weight per input.
 */
export function trainNeuron(
  neuron: Neuron,
  activation: Activation,
  parameters: ParameterValues,
  count: number,
): NeuronTraining {
  const { inputs, target, learningRate } = neuron;
  if (neuron.weights.length !== inputs.length) {
    throw new Error(`weights: expected one per input (${inputs.length}), received ${neuron.weights.length}`);
  }
  // The neuron is a hidden unit; what follows it is a wire of weight 1, so that the network's output is h.
  const network = createNetwork(inputs.length, [1], 1, activation, parameters);
  const [unit, wire] = network.layers as [Layer, Layer];
  wire.weight_oi[0] = 1;
  unit.weight_oi.set(neuron.weights);
  unit.bias_o[0] = neuron.bias;
  const trace = createTrace(network, 1);
  const input_bi = Float64Array.from(inputs);
  const target_bo = Float64Array.of(target);
  const outputDelta_bo = new Float64Array(1);
  const weightUpdate = sgd.create(inputs.length);
  const biasUpdate = sgd.create(1);

  const steps: NeuronStep[] = [];
  while (steps.length < count) {
    const weights = [...unit.weight_oi];
    const bias = only(unit.bias_o);

    const output_bo = forward(network, trace, input_bi, 1, null);
    const preactivation = only(at(trace.layers, 0).preactivation_bo);
    const output = only(output_bo);
    const lossValue = squaredError.value(output_bo, target_bo, 1, 1);

    squaredError.gradient(output_bo, target_bo, 1, 1, outputDelta_bo);
    backward(network, trace, input_bi, outputDelta_bo, 1, false);

    weightUpdate.update(unit.weight_oi, unit.weightGradient_oi, learningRate);
    biasUpdate.update(unit.bias_o, unit.biasGradient_o, learningRate);

    const step: NeuronStep = {
      weights,
      bias,
      preactivation,
      output,
      loss: lossValue,
      outputGradient: only(outputDelta_bo),
      slope: activation.derivative(preactivation, parameters),
      delta: only(at(trace.layers, 0).delta_bo),
      weightGradients: [...unit.weightGradient_oi],
      biasGradient: only(unit.biasGradient_o),
      nextWeights: [...unit.weight_oi],
      nextBias: only(unit.bias_o),
    };
    const sizes = [lossValue, step.nextBias, ...step.nextWeights, ...step.weightGradients];
    if (!sizes.every((size) => Math.abs(size) < largest)) {
      return { steps, divergedAt: steps.length + 1 };
    }
    steps.push(step);
  }
  return { steps, divergedAt: null };
}

/** The one number of an array that holds one unit and one example. */
function only(values: Float64Array): number {
  return at(values, 0);
}
