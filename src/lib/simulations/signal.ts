import {
  type Activation,
  activation,
  defaultParameters,
  type ParameterValues,
} from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { initializer } from '../initializers/index.ts';
import { stream } from '../random/index.ts';
import { finish } from './finish.ts';

/** One of the activations that are compared, and the scale of the weights that it gets. */
export interface SignalPath {
  readonly activation: string;
  /** What is left out has its default. */
  readonly parameters?: ParameterValues;
  /** Weights are drawn from N(0, gain² / fan-in); biases are 0. */
  readonly gain: number;
}

export interface SignalInput {
  /** All of them get the same weights, but for the gain, and the same inputs. */
  readonly paths: readonly SignalPath[];
  /** An even number. */
  readonly width: number;
  readonly layers: number;
  /** Inputs from N(0, 1), as many as are sent through at once: a multiple of 4. */
  readonly inputs: number;
  readonly seed: number;
}

/** What is left of a signal after a layer, over all units and inputs. */
export interface SignalAfter {
  /** Root mean square of what the units put out. */
  readonly size: number;
  /** The standard deviation of a unit’s output across inputs, in the mean of all units: 0 where every input looks alike. */
  readonly spread: number;
}

/** What came of one network: for each path what is left after each of its layers, the first one first. */
export interface SignalOutcome {
  readonly seed: number;
  readonly after_pl: readonly (readonly SignalAfter[])[];
}

/** A path on its way. */
interface Walker {
  readonly f: Activation;
  readonly parameters: ParameterValues;
  readonly gain: number;
  /** What the last layer put out, input by input. */
  output_bi: Float64Array;
  /** Room for what the next one does. */
  spare_bi: Float64Array;
  readonly after_l: SignalAfter[];
}

/**
 * Sends normal inputs through a fresh, deep network, once with each activation; yields how many layers are behind it, again
 * and again within a layer. A layer’s weights are drawn when it is reached, so that a deeper network is the same one, longer.
 *
 * Throws a RangeError that names a width or a number of inputs that its loops do not take.
 */
export function* signalSteps(input: SignalInput): Generator<number, SignalOutcome, void> {
  const { paths, width, layers, inputs, seed } = input;
  if (!Number.isInteger(width / 2)) throw new RangeError(`width: expected an even number, received ${width}`);
  if (!Number.isInteger(inputs / 4)) {
    throw new RangeError(`inputs: expected a multiple of 4, received ${inputs}`);
  }
  const { normal } = stream(seed, 'inputs');
  const input_bi = new Float64Array(inputs * width).map(() => normal());
  const walkers = paths.map(({ activation: id, parameters, gain }): Walker => {
    const f = activation(id);
    return {
      f,
      parameters: { ...defaultParameters(f), ...parameters },
      gain,
      output_bi: input_bi.slice(),
      spare_bi: input_bi.slice(),
      after_l: [],
    };
  });
  for (let layer = 0; layer < layers; layer++) {
    const weight_oi = initializer('he-normal').draw(width, width, 1, stream(seed, 'weights', layer));
    yield layer;
    for (const walker of walkers) {
      pass(walker, weight_oi, width, inputs);
      yield layer;
    }
  }
  return { seed, after_pl: walkers.map(({ after_l }) => after_l) };
}

/** All layers in one go. */
export const signal = (input: SignalInput): SignalOutcome => finish(signalSteps(input)).outcome;

/** One layer: z = gain · W x, then f(z), and what is left of the signal. */
function pass(walker: Walker, weight_oi: Float64Array, width: number, inputs: number): void {
  const { f, parameters, gain, output_bi: from_bi, spare_bi: into_bo } = walker;
  multiply(weight_oi, from_bi, into_bo, width, inputs);
  for (const [index, sum] of into_bo.entries()) into_bo[index] = f.forward(gain * sum, parameters);
  walker.output_bi = into_bo;
  walker.spare_bi = from_bi;
  walker.after_l.push(measured(into_bo, width, inputs));
}

/**
 * W x, four inputs and two units at a time: three times as quick as one sum after the other, and each sum is still added up
 * in the order of its inputs.
 */
function multiply(
  weight_oi: Float64Array,
  input_bi: Float64Array,
  into_bo: Float64Array,
  width: number,
  inputs: number,
): void {
  for (let b = 0; b < inputs; b += 4) {
    const [b0, b1, b2, b3] = [b * width, (b + 1) * width, (b + 2) * width, (b + 3) * width];
    for (let o = 0; o < width; o += 2) {
      const [row, next] = [o * width, (o + 1) * width];
      let [s0, s1, s2, s3, t0, t1, t2, t3] = [0, 0, 0, 0, 0, 0, 0, 0];
      for (let i = 0; i < width; i++) {
        const v = weight_oi[row + i] as number;
        const w = weight_oi[next + i] as number;
        const x0 = input_bi[b0 + i] as number;
        const x1 = input_bi[b1 + i] as number;
        const x2 = input_bi[b2 + i] as number;
        const x3 = input_bi[b3 + i] as number;
        s0 += v * x0;
        s1 += v * x1;
        s2 += v * x2;
        s3 += v * x3;
        t0 += w * x0;
        t1 += w * x1;
        t2 += w * x2;
        t3 += w * x3;
      }
      into_bo[b0 + o] = s0;
      into_bo[b1 + o] = s1;
      into_bo[b2 + o] = s2;
      into_bo[b3 + o] = s3;
      into_bo[b0 + o + 1] = t0;
      into_bo[b1 + o + 1] = t1;
      into_bo[b2 + o + 1] = t2;
      into_bo[b3 + o + 1] = t3;
    }
  }
}

function measured(output_bo: Float64Array, width: number, inputs: number): SignalAfter {
  let squares = 0;
  let spreads = 0;
  for (let unit = 0; unit < width; unit++) {
    let sum = 0;
    for (let row = 0; row < inputs; row++) sum += at(output_bo, row * width + unit);
    const mean = sum / inputs;
    let deviations = 0;
    for (let row = 0; row < inputs; row++) {
      const value = at(output_bo, row * width + unit);
      squares += value * value;
      deviations += (value - mean) * (value - mean);
    }
    spreads += Math.sqrt(deviations / (inputs - 1));
  }
  return { size: Math.sqrt(squares / output_bo.length), spread: spreads / width };
}
