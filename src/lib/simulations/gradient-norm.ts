import { activation } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { initializer } from '../initializers/index.ts';
import { createNetwork, createTrace, forward, type Network } from '../network/index.ts';
import { type RandomStream, stream } from '../random/index.ts';
import { finish } from './finish.ts';

/** What a network is made of, whatever its shape. */
export interface Start {
  readonly activation: string;
  /** Of the activation; none but its own. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Weights are drawn from N(0, gain² / fan-in). */
  readonly gain: number;
}

export interface DeepNetwork extends Start {
  readonly layers: number;
  readonly seed: number;
}

/** Networks of one shape from the same random numbers: the weights of one are those of another, times a factor. */
export interface SameWeights {
  readonly width: number;
  readonly layers: number;
  readonly seed: number;
  readonly starts: readonly Start[];
}

/** Per number of layers that the gradient has passed, from 0 to all of them, its length. */
export type Norms = Float64Array;

const width = 64;

/** How long the gradient is that arrives at the input of a deep, fresh network of width 64. */
export function gradientNorm({ layers, seed, ...start }: DeepNetwork): number {
  return at(at(gradientNorms({ width, layers, seed, starts: [start] }), 0), layers);
}

/** All of them in one go. */
export const gradientNorms = (input: SameWeights): readonly Norms[] => finish(gradientSteps(input)).outcome;

/**
 * How long a gradient is on its way back through deep, fresh networks: ‖u‖, ‖Wᵀ_L D_L u‖, …, ‖Wᵀ₁ D₁ … Wᵀ_L D_L u‖, for an
 * input from N(0, 1) and a random unit direction u at the output of the last of `layers` layers, with zero biases; D has the
 * derivatives f′(z). Yields as often as a worker must look at its messages.
 */
export function* gradientSteps({
  width,
  layers,
  seed,
  starts,
}: SameWeights): Generator<null, readonly Norms[], void> {
  const hidden = Array.from({ length: layers }, () => width);
  const networks = starts.map((start) =>
    createNetwork(width, hidden, 1, activation(start.activation), start.parameters ?? {}),
  );
  for (let index = 0; index < layers; index++) {
    const numbers = remembered(stream(seed, 'weights', index), width * width);
    for (const [which, { gain }] of starts.entries()) {
      const { weight_oi } = at(at(networks, which).layers, index);
      weight_oi.set(initializer('he-normal').draw(width, width, gain, numbers.fromTheFirst()));
    }
    yield null;
  }
  const inputs = stream(seed, 'inputs');
  const input_i = new Float64Array(width).map(() => inputs.normal());
  const found: Norms[] = [];
  for (const network of networks) {
    found.push(normsBack(network, input_i, direction(seed, width)));
    yield null;
  }
  return found;
}

/** So many of its normal numbers, to be taken more than once. */
function remembered(random: RandomStream, count: number): { fromTheFirst(): RandomStream } {
  const drawn = new Float64Array(count);
  for (let index = 0; index < count; index++) drawn[index] = random.normal();
  return {
    fromTheFirst() {
      let next = 0;
      return { ...random, normal: () => drawn[next++] as number };
    },
  };
}

/**
 * How long a gradient is on its way back through the hidden layers for one input, from what arrives at the last of them: in each
 * layer times f′(z), then times the weights.
 */
export function normsBack(network: Network, input_i: Float64Array, output_o: Float64Array): Norms {
  const trace = createTrace(network, 1);
  forward(network, trace, input_i, 1, null);
  const norms = [lengthOf(output_o)];
  let arriving_o = output_o;
  for (let index = network.layers.length - 2; index >= 0; index--) {
    const { activation: f, parameters, weight_oi, fanIn, fanOut } = at(network.layers, index);
    const { preactivation_bo } = at(trace.layers, index);
    const passed_i = new Float64Array(fanIn);
    for (let o = 0; o < fanOut; o++) {
      const slope = f === null ? 1 : f.derivative(preactivation_bo[o] as number, parameters);
      const delta = (arriving_o[o] as number) * slope;
      for (let i = 0; i < fanIn; i++) {
        passed_i[i] = (passed_i[i] as number) + delta * (weight_oi[o * fanIn + i] as number);
      }
    }
    norms.push(lengthOf(passed_i));
    arriving_o = passed_i;
  }
  return Float64Array.from(norms);
}

/** Any direction is as likely. */
function direction(seed: number, width: number): Float64Array {
  const { normal } = stream(seed, 'direction');
  const drawn = new Float64Array(width).map(() => normal());
  const length = lengthOf(drawn);
  return drawn.map((part) => part / length);
}

const lengthOf = (vector: Float64Array): number =>
  Math.sqrt(vector.reduce((sum, part) => sum + part * part, 0));
