import { slopeOf, withSlope } from '../activations/two-slopes.ts';
import { at } from '../assert/at.ts';
import { present } from '../assert/present.ts';
import { bceWithLogits } from '../losses/bce-with-logits.ts';
import { dataOf } from '../spec/index.ts';
import { trainer } from '../training/index.ts';
import { rescueSpec } from './rescue.ts';
import { rescueSetup } from './rescue-setup.ts';

export interface RescueApartInput {
  readonly seed: number;
  /** Of f in the forward pass, in both hidden layers. */
  readonly forwardSlope: number;
  /** What the backward pass takes for f′ where z ≤ 0. */
  readonly backwardSlope: number;
  readonly maximumSteps: number;
}

export interface RescueApartOutcome {
  /** After how many updates the target accuracy was reached first; null if it was not. */
  readonly reachedAt: number | null;
  /** Units of the killed layer with z > 0 on some point at that moment, or at the end. */
  readonly active: number;
  /** The killed layer's weights and biases have changed. */
  readonly moved: boolean;
}

/** Numbers of a layer, one row per unit and one column per point, so that sums over points run through memory. */
interface Layer {
  readonly fanIn: number;
  readonly fanOut: number;
  readonly weight_oi: Float64Array;
  readonly bias_o: Float64Array;
  readonly preactivation_ob: Float64Array;
  readonly output_ob: Float64Array;
  /** ∂L/∂(output) first, then ∂L/∂(preactivation). */
  readonly delta_ob: Float64Array;
}

/**
 * The killed network of `rescue`, with one slope in the forward pass and another in the backward pass: what the leak does
 * to the outputs, and what it does to the gradients. No function has two such slopes, so the engine has no activation for
 * it. The same data and weights, full batch, plain SGD.
 */
export function rescueApart(input: RescueApartInput): RescueApartOutcome {
  const { seed, forwardSlope, backwardSlope, maximumSteps } = input;
  const spec = rescueSpec({ activation: { id: 'relu' }, seed, maximumSteps });
  const { x, y, n } = dataOf(spec).train;
  const { weights, biases } = trainer(spec).parameters();
  const layers = weights.map((weight_oi, index): Layer => {
    const [fanOut, fanIn] = [weight_oi.length, at(weight_oi, 0).length];
    return {
      fanIn,
      fanOut,
      weight_oi: Float64Array.from(weight_oi.flat()),
      bias_o: Float64Array.from(at(biases, index)),
      preactivation_ob: new Float64Array(fanOut * n),
      output_ob: new Float64Array(fanOut * n),
      delta_ob: new Float64Array(fanOut * n),
    };
  });
  const [killed, last] = [at(layers, 0), at(layers, layers.length - 1)];
  const input_ib = Float64Array.from({ length: killed.fanIn * n }, (_, k) =>
    at(x, (k % n) * killed.fanIn + Math.floor(k / n)),
  );
  const target_b = Float64Array.from(y);
  const correct = present(bceWithLogits.correct, 'correct');
  const needed = rescueSetup.targetAccuracy * n;
  const start = [...killed.weight_oi, ...killed.bias_o];

  for (let step = 0; ; step += 1) {
    let before_ib: Float64Array = input_ib;
    for (const layer of layers) {
      preactivate(layer, before_ib, n);
      const { preactivation_ob, output_ob } = layer;
      if (layer === last) break;
      for (let k = 0; k < output_ob.length; k += 1)
        output_ob[k] = withSlope(entry(preactivation_ob, k), forwardSlope);
      before_ib = output_ob;
    }
    const isBack = correct(last.preactivation_ob, target_b, n, 1) >= needed;
    if (isBack || step === maximumSteps) {
      const end = [...killed.weight_oi, ...killed.bias_o];
      return {
        reachedAt: isBack ? step : null,
        active: activeUnits(killed, n),
        moved: end.some((value, k) => value !== start[k]),
      };
    }
    bceWithLogits.gradient(last.preactivation_ob, target_b, n, 1, last.delta_ob);
    for (let index = layers.length - 1; index >= 0; index -= 1) {
      const layer = at(layers, index);
      const before = layers[index - 1];
      if (before !== undefined) {
        passBack(layer, before.delta_ob, n);
        const { preactivation_ob, delta_ob } = before;
        for (let k = 0; k < delta_ob.length; k += 1) {
          delta_ob[k] = entry(delta_ob, k) * slopeOf(entry(preactivation_ob, k), backwardSlope);
        }
      }
      update(layer, before?.output_ob ?? input_ib, n);
    }
  }
}

/** z = W x + b. */
function preactivate(
  { fanIn, fanOut, weight_oi, bias_o, preactivation_ob }: Layer,
  input_ib: Float64Array,
  n: number,
): void {
  for (let o = 0; o < fanOut; o += 1) {
    preactivation_ob.fill(entry(bias_o, o), o * n, (o + 1) * n);
    addRows(preactivation_ob, o * n, input_ib, weight_oi, o * fanIn, 1, fanIn, n);
  }
}

/** ∂L/∂x_ib = Σ_o w_oi δ_ob. */
function passBack({ fanIn, fanOut, weight_oi, delta_ob }: Layer, into_ib: Float64Array, n: number): void {
  into_ib.fill(0);
  for (let i = 0; i < fanIn; i += 1) addRows(into_ib, i * n, delta_ob, weight_oi, i, fanIn, fanOut, n);
}

/** Adds to a row the `count` rows of `from`, each times its factor: two of them at a time, which halves the way to memory. */
function addRows(
  into: Float64Array,
  start: number,
  from: Float64Array,
  factors: Float64Array,
  first: number,
  stride: number,
  count: number,
  n: number,
): void {
  for (let row = 0; row < count; row += 2) {
    const factor = entry(factors, first + row * stride);
    const next = row + 1 < count ? entry(factors, first + (row + 1) * stride) : 0;
    const [here, there] = [row * n, Math.min(row + 1, count - 1) * n];
    for (let b = 0; b < n; b += 1) {
      into[start + b] =
        entry(into, start + b) + factor * entry(from, here + b) + next * entry(from, there + b);
    }
  }
}

/** A step down the gradient, after the layer's own δ has been passed back. */
function update(
  { fanIn, fanOut, weight_oi, bias_o, delta_ob }: Layer,
  input_ib: Float64Array,
  n: number,
): void {
  const { learningRate } = rescueSetup;
  for (let o = 0; o < fanOut; o += 1) {
    let biasGradient = 0;
    for (let b = 0; b < n; b += 1) biasGradient += entry(delta_ob, o * n + b);
    bias_o[o] = entry(bias_o, o) - learningRate * biasGradient;
    for (let i = 0; i < fanIn; i += 1) {
      const gradient = product(delta_ob, o * n, input_ib, i * n, n);
      weight_oi[o * fanIn + i] = entry(weight_oi, o * fanIn + i) - learningRate * gradient;
    }
  }
}

/** The inner product of two rows of even length, by two sums, so that one need not wait for the other. */
function product(a: Float64Array, aStart: number, b: Float64Array, bStart: number, n: number): number {
  let even = 0;
  let odd = 0;
  for (let k = 0; k < n; k += 2) {
    even += entry(a, aStart + k) * entry(b, bStart + k);
    odd += entry(a, aStart + k + 1) * entry(b, bStart + k + 1);
  }
  return even + odd;
}

function activeUnits({ fanOut, preactivation_ob }: Layer, n: number): number {
  const isActive = (unit: number) => preactivation_ob.subarray(unit * n, (unit + 1) * n).some((z) => z > 0);
  return Array.from({ length: fanOut }, (_, unit) => unit).filter(isActive).length;
}

/** `values[index]`, for an index that is in range: it is read for every weight and every point, so nothing checks it. */
function entry(values: Float64Array, index: number): number {
  return values[index] as number;
}
