import { activate } from './activations/index';
import { LeakyRelu } from './activations/leaky-relu';
import { Linear } from './activations/linear';
import { LEAKY_RELU, LINEAR, PRELU, RELU } from './activations/numbers';
import { OBSERVATION, observeSlopes } from './activations/pointwise';
import { Relu } from './activations/relu';
import { BLOCKS, blocksOf, laneMask, plus, ROW, SAMPLES, sum } from './blocks';
import { Layer } from './layer';
import { differentiate, passBack, preactivate } from './linear';
import { gradient, right } from './losses/index';
import { CROSS_ENTROPY, UNCOUNTED } from './losses/numbers';
import { layer, run } from './run';

/** Samples that go through the network together. */
export const CHUNK: i32 = BLOCKS * SAMPLES;

/** Runs a chunk of samples, laid out at `x`, through all layers. ReLU and leaky ReLU are applied as soon as z is there. */
export function forward(x: usize, samples: i32, purpose: i32): void {
  const layers = run().layers;
  const blocks = blocksOf(samples);
  for (let index = 0; index < layers; index += 1) {
    const it = layer(index);
    const activation = it.activation;
    if (activation === RELU || activation === LEAKY_RELU) {
      if (activation === RELU) preactivate<Relu>(it, x, blocks);
      else preactivate<LeakyRelu>(it, x, blocks);
      if (purpose === OBSERVATION) observeSlopes(it, blocks);
    } else {
      preactivate<Linear>(it, x, blocks);
      if (activation === PRELU) storeNegative(it, blocks);
      if (activation !== LINEAR) activate(it, samples, purpose);
    }
    x = it.output;
  }
}

/** min(0, z): ∂f/∂slope. */
function storeNegative(it: Layer, blocks: i32): void {
  const length = <usize>(blocks * it.rows) * ROW;
  for (let at: usize = 0; at < length; at += 16) {
    v128.store(it.negative + at, f32x4.pmin(v128.load(it.output + at), f32x4.splat(0)));
  }
}

/** ∂L/∂ŷ of a chunk, L being the mean over `batch` samples; false where a loss is not finite. */
export function differentiateLoss(targets: usize, samples: i32, batch: i32): bool {
  const self = run();
  const it = layer(self.layers - 1);
  const block = <usize>it.rows * ROW;
  const scale = f32x4.splat(1 / <f32>divisor(batch));
  let nonFinite = i32x4.splat(0);
  for (let sample = 0; sample < blocksOf(samples) * SAMPLES; sample += 4) {
    const at = <usize>(sample >> 3) * block + (<usize>(sample & (SAMPLES - 1)) << 2);
    const lanes = laneMask(sample, samples);
    const lost = gradient(
      self.loss,
      it.output + at,
      targets + at,
      self.outputs,
      scale,
      lanes,
      it.delta + at,
    );
    nonFinite = v128.or(nonFinite, lost);
    if (self.counted !== UNCOUNTED) {
      const found = right(self.counted, it.output + at, targets + at, self.outputs);
      self.batchCorrect += popcnt(i32x4.bitmask(v128.and(found, lanes)));
    }
  }
  return !v128.any_true(nonFinite);
}

/** What the losses of `samples` samples are divided by. */
@inline
export function divisor(samples: i32): i32 {
  return run().loss === CROSS_ENTROPY ? samples : samples * run().outputs;
}

/** From the last layer to the first: gradients of the parameters, and δ of the layer before. */
export function backward(x: usize, samples: i32, adding: bool): void {
  const blocks = blocksOf(samples);
  for (let index = run().layers - 1; index >= 0; index -= 1) {
    const it = layer(index);
    if (index === 0) {
      differentiate(it, it.delta, x, blocks, adding);
      return;
    }
    const before = layer(index - 1);
    differentiate(it, it.delta, before.output, blocks, adding);
    const learned = before.activation === PRELU;
    const block = <usize>it.rows * ROW;
    const inputBlock = <usize>it.inputRows * ROW;
    let delta = it.delta;
    let factor = before.derivative;
    let into = before.delta;
    for (let left = blocks; left > 0; left -= 1) {
      passBack(it, delta, learned ? 0 : factor, into);
      delta += block;
      factor += inputBlock;
      into += inputBlock;
    }
    if (learned) throughLearned(before, blocks, adding);
  }
}

/** δ = ∂L/∂a f′(z) in place, and ∂L/∂slope = Σ ∂L/∂a min(0, z). */
function throughLearned(it: Layer, blocks: i32, adding: bool): void {
  const length = <usize>(blocks * it.rows) * ROW;
  let total = f32x4.splat(0);
  for (let at: usize = 0; at < length; at += 16) {
    const gradient = v128.load(it.delta + at);
    total = plus(total, gradient, v128.load(it.negative + at));
    v128.store(it.delta + at, f32x4.mul(gradient, v128.load(it.derivative + at)));
  }
  const found = sum(total);
  store<f32>(it.slopeGradient, adding ? load<f32>(it.slopeGradient) + found : found);
}
