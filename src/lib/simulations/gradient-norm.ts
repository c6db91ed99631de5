import { activation } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { initializer } from '../initializers/index.ts';
import { backward, createNetwork, createTrace, forward } from '../network/index.ts';
import { stream } from '../random/index.ts';

export interface DeepNetwork {
  readonly activation: string;
  /** Of the activation; none but its own. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Weights are drawn from N(0, gain² / fan-in). */
  readonly gain: number;
  readonly layers: number;
  readonly seed: number;
}

const width = 64;

/**
 * How long the gradient is that arrives at the input of a deep, fresh network: ‖Wᵀ₁ D₁ … Wᵀ_L D_L u‖, for an input from
 * N(0, 1) and a random unit direction u at the output of the last of `layers` layers, all of width 64, with zero biases.
 */
export function gradientNorm({ activation: id, parameters = {}, gain, layers, seed }: DeepNetwork): number {
  const hidden = Array.from({ length: layers }, () => width);
  const network = createNetwork(width, hidden, 1, activation(id), parameters);
  for (const [index, { weight_oi, fanIn, fanOut }] of network.layers.entries()) {
    if (index === layers) weight_oi.set(direction(seed));
    else weight_oi.set(initializer('he-normal').draw(fanIn, fanOut, gain, stream(seed, 'weights', index)));
  }
  const inputs = stream(seed, 'inputs');
  const input_bi = new Float64Array(width).map(() => inputs.normal());
  const trace = createTrace(network, 1);
  forward(network, trace, input_bi, 1, null);
  backward(network, trace, input_bi, Float64Array.of(1), 1, false);
  const [first] = network.layers;
  const delta_o = trace.layers[0]?.delta_bo;
  if (first === undefined || delta_o === undefined)
    throw new Error('layers: expected at least 1, received 0');
  const gradient_i = Float64Array.from({ length: width }, (_, i) =>
    delta_o.reduce((sum, delta, o) => sum + delta * at(first.weight_oi, o * width + i), 0),
  );
  return lengthOf(gradient_i);
}

/** Any direction is as likely. */
function direction(seed: number): Float64Array {
  const { normal } = stream(seed, 'direction');
  const drawn = new Float64Array(width).map(() => normal());
  const length = lengthOf(drawn);
  return drawn.map((part) => part / length);
}

const lengthOf = (vector: Float64Array): number =>
  Math.sqrt(vector.reduce((sum, part) => sum + part * part, 0));
