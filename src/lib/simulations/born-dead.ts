import { stream } from '../random/index.ts';
import { checkShape, type Shape } from './born-dead-bounds.ts';
import { finish } from './finish.ts';

export interface DrawInput extends Shape {
  /** Of Leaky ReLU; 0 is ReLU. The same seed draws the same weights at every slope. */
  readonly negativeSlope: number;
  readonly seed: number;
  /** How many are drawn. */
  readonly networks: number;
}

/** Many networks of one width, each looked at behind every hidden layer. */
export interface Draw {
  readonly input: DrawInput;
  /** Per hidden layer, how many networks have fallen silent there or before: nothing arrives of x = 1 nor of x = −1. */
  readonly silent_l: readonly number[];
  /** Per hidden layer, the median signal: the root mean square over its units, at x = 1 or x = −1, whichever is larger. */
  readonly signal_l: readonly number[];
  /** Per network, the hidden layer, from 1 on, behind which it is silent; 0 where there is none. */
  readonly silencedBy: Uint8Array;
}

/** Draws of random networks, to be made one after the other, and what they come to. */
export interface DrawsInput {
  readonly draws: readonly DrawInput[];
}
export type DrawsOutcome = readonly Draw[];

/** Networks between two looks at the worker's messages, if they are small. */
const mostAtOnce = 100;

/** Weights that are drawn between two looks at the most: some 5 ms. */
const weightsAtOnce = 1e5;

/** The largest number of layers that `silencedBy` can hold. */
const mostLayers = 256;

/**
 * Draws random networks, one input, zero biases, weights after He: N(0, 2 / fan-in). Yields how many are drawn, and
 * goes on to do so while it counts.
 *
 * f(c z) = c f(z) for c > 0, so without biases every layer is c times as large at c x as at x: two inputs, x = 1 and
 * x = −1, show what a network does at all of them. Cut off behind an earlier layer, a network of this law is a shorter
 * network of the same law, so one draw serves every depth up to its own.
 *
 * A network takes as many random numbers as it has weights, dead or not: so the n-th of a seed is the same network for
 * every slope.
 *
 * Throws a RangeError for a shape without hidden layers, and one that names what else is out of range.
 */
export function* drawing(input: DrawInput): Generator<number, Draw, void> {
  check(input);
  const { width, layers, networks } = input;
  const hidden = layers - 1;
  const silencedBy = new Uint8Array(networks);
  const signal_ln = new Float64Array(hidden * networks);
  const net = createSampler(input);
  const chunk = Math.max(1, Math.min(mostAtOnce, Math.floor(weightsAtOnce / (width * width * layers))));
  for (let n = 0; n < networks; n++) {
    if (n > 0 && n % chunk === 0) yield n;
    silencedBy[n] = net.next();
    for (let layer = 0; layer < hidden; layer++) {
      signal_ln[layer * networks + n] = Math.sqrt((net.square_l[layer] as number) / width);
    }
  }
  const layersOf = Array.from({ length: hidden }, (_, layer) => layer);
  const counts = new Uint32Array(layers);
  for (const layer of silencedBy) counts[layer] = (counts[layer] as number) + 1;
  const signal_l: number[] = [];
  for (const layer of layersOf) {
    signal_l.push(sortedMedian(signal_ln.subarray(layer * networks, (layer + 1) * networks).sort()));
    yield networks;
  }
  let silent = 0;
  return {
    input,
    silent_l: layersOf.map((layer) => {
      silent += counts[layer + 1] as number;
      return silent;
    }),
    signal_l,
    silencedBy,
  };
}

/** The same in one go. */
export const draw = (input: DrawInput): Draw => finish(drawing(input)).outcome;

interface Sampler {
  /** Per hidden layer, the sum of squares over its units, at x = 1 or x = −1, whichever is larger. */
  readonly square_l: Float64Array;
  /** Draws the next network; returns the hidden layer, from 1 on, that silences it, or 0. */
  next(): number;
}

/** Networks one after the other, in buffers that are used again. */
function createSampler({ width, layers, negativeSlope, seed }: DrawInput): Sampler {
  const { normal } = stream(seed, 'born-dead', width, layers);
  const hidden = layers - 1;
  const first = Math.SQRT2;
  const later = Math.sqrt(2 / width);
  const square_l = new Float64Array(hidden);
  let plus_i = new Float64Array(width);
  let minus_i = new Float64Array(width);
  let plus_o = new Float64Array(width);
  let minus_o = new Float64Array(width);

  /** What stands in the outputs becomes the next layer's inputs; returns whether anything is left. */
  function finish(layer: number): boolean {
    let plus = 0;
    let minus = 0;
    for (let o = 0; o < width; o++) {
      plus += (plus_o[o] as number) * (plus_o[o] as number);
      minus += (minus_o[o] as number) * (minus_o[o] as number);
    }
    square_l[layer] = Math.max(plus, minus);
    [plus_i, plus_o] = [plus_o, plus_i];
    [minus_i, minus_o] = [minus_o, minus_i];
    return plus > 0 || minus > 0;
  }

  function next(): number {
    for (let o = 0; o < width; o++) {
      const z = first * normal();
      plus_o[o] = z > 0 ? z : negativeSlope * z;
      minus_o[o] = z < 0 ? -z : -negativeSlope * z;
    }
    let silencedBy = finish(0) ? 0 : 1;
    for (let layer = 1; layer < hidden; layer++) {
      if (silencedBy > 0) {
        // Its weights are drawn all the same, so that the networks after it do not move.
        for (let w = 0; w < width * width; w++) normal();
        square_l[layer] = 0;
        continue;
      }
      for (let o = 0; o < width; o++) {
        let plus = 0;
        let minus = 0;
        for (let i = 0; i < width; i++) {
          const weight = later * normal();
          plus += weight * (plus_i[i] as number);
          minus += weight * (minus_i[i] as number);
        }
        plus_o[o] = plus > 0 ? plus : negativeSlope * plus;
        minus_o[o] = minus > 0 ? minus : negativeSlope * minus;
      }
      if (!finish(layer)) silencedBy = layer + 1;
    }
    return silencedBy;
  }

  return { square_l, next };
}

function sortedMedian(sorted: Float64Array): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

function check(input: DrawInput): void {
  checkShape(input);
  const { layers, negativeSlope, networks } = input;
  if (layers < 2 || layers > mostLayers) {
    throw new RangeError(`layers: expected 2 to ${mostLayers}, received ${layers}`);
  }
  if (!(negativeSlope >= 0 && negativeSlope <= 1)) {
    throw new RangeError(`negativeSlope: expected a number from 0 to 1, received ${negativeSlope}`);
  }
  if (!Number.isInteger(networks) || networks < 1) {
    throw new RangeError(`networks: expected a whole number of at least 1, received ${networks}`);
  }
}
