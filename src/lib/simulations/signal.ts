import { activation } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { initializer } from '../initializers/index.ts';
import { createNetwork, createTrace, forward } from '../network/index.ts';
import { stream } from '../random/index.ts';
import { finish } from './finish.ts';

export interface SignalInput {
  readonly activation: string;
  readonly parameters?: Readonly<Record<string, number>>;
  /** Weights are drawn from N(0, gain² / fan-in); biases are 0. */
  readonly gain: number;
  readonly width: number;
  readonly layers: number;
  /** Inputs from N(0, 1), as many as are sent through at once. */
  readonly inputs: number;
  readonly seed: number;
}

/** What is left of a signal after a layer, over all units and inputs. */
export interface SignalAfter {
  /** Root mean square of what the units put out. */
  readonly size: number;
  /** Root mean square over units of the deviation across inputs: 0 where every input looks alike. */
  readonly spread: number;
}

/**
 * Sends normal inputs through a fresh, deep network; yields what is left after each layer. A layer’s weights are
 * drawn when it is reached, so that a deeper network is the same one, longer.
 */
export function* signalSteps(input: SignalInput): Generator<SignalAfter, readonly SignalAfter[], void> {
  const { activation: id, parameters = {}, gain, width, layers, inputs, seed } = input;
  const { forward: f } = activation(id);
  const network = createNetwork(width, [], width, activation('identity'), {});
  const trace = createTrace(network, inputs);
  const layer = at(network.layers, 0);
  const { normal } = stream(seed, 'inputs');
  let output_bi = new Float64Array(inputs * width).map(() => normal());
  const after: SignalAfter[] = [];
  for (let index = 0; index < layers; index++) {
    layer.weight_oi.set(initializer('he-normal').draw(width, width, gain, stream(seed, 'weights', index)));
    output_bi = forward(network, trace, output_bi, inputs, null)
      .slice(0, inputs * width)
      .map((z) => f(z, parameters));
    const now = measured(output_bi, width);
    after.push(now);
    yield now;
  }
  return after;
}

/** All layers in one go. */
export const signal = (input: SignalInput): readonly SignalAfter[] => finish(signalSteps(input)).outcome;

function measured(output_bo: Float64Array, width: number): SignalAfter {
  const inputs = output_bo.length / width;
  let squares = 0;
  let variances = 0;
  for (let unit = 0; unit < width; unit++) {
    let sum = 0;
    let sumOfSquares = 0;
    for (let row = 0; row < inputs; row++) {
      const value = at(output_bo, row * width + unit);
      sum += value;
      sumOfSquares += value * value;
    }
    squares += sumOfSquares;
    variances += Math.max(0, sumOfSquares / inputs - (sum / inputs) ** 2);
  }
  return { size: Math.sqrt(squares / output_bo.length), spread: Math.sqrt(variances / width) };
}
