import { bend } from './activations/index';
import { LINEAR, PRELU } from './activations/numbers';
import { BLOCKS, halvesOf, laneMask, ROW, SAMPLES, sum } from './blocks';
import { Layer } from './layer';
import { differentiate, passBack, preactivate } from './linear';
import { gradient, right } from './losses/index';
import { CROSS_ENTROPY, UNCOUNTED } from './losses/numbers';
import { layer, run } from './run';

/** Samples that go through the network together. */
export const CHUNK: i32 = BLOCKS * SAMPLES;

/** Runs a chunk of samples, laid out at `x`, through all layers. */
export function forward(x: usize, samples: i32, training: bool): void {
  const layers = run().layers;
  const halves = halvesOf(samples);
  for (let index = 0; index < layers; index += 1) {
    const it = layer(index);
    const inputBlock = <usize>it.inputRows * ROW;
    const block = <usize>it.rows * ROW;
    let output = it.output;
    let derivative = it.derivative;
    let left = samples;
    for (let half = halves; half > 0; half -= 2) {
      const taken = min(half, 2);
      preactivate(it, x, output, taken);
      if (it.activation !== LINEAR) {
        if (it.activation === PRELU) keepNegative(it, output, it.negative + (output - it.output));
        bend(it, output, derivative, min(left, SAMPLES), taken, training);
      }
      x += inputBlock;
      output += block;
      derivative += block;
      left -= SAMPLES;
    }
    x = it.output;
  }
}

/** min(0, z) of one block: ∂f/∂slope. */
function keepNegative(it: Layer, z: usize, into: usize): void {
  const end = z + <usize>it.fanOut * ROW;
  while (z < end) {
    v128.store(into, f32x4.pmin(v128.load(z), f32x4.splat(0)));
    z += 16;
    into += 16;
  }
}

/** ∂L/∂ŷ of a chunk, L being the mean over `batch` samples; false where a loss is not finite. */
export function differentiateLoss(targets: usize, samples: i32, batch: i32): bool {
  const self = run();
  const it = layer(self.layers - 1);
  const block = <usize>it.rows * ROW;
  const scale = f32x4.splat(1 / <f32>divisor(batch));
  let trouble = i32x4.splat(0);
  for (let sample = 0; sample < ((samples + 7) & ~7); sample += 4) {
    const at = <usize>(sample >> 4) * block + (<usize>(sample & (SAMPLES - 1)) << 2);
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
    trouble = v128.or(trouble, lost);
    if (self.counted !== UNCOUNTED) {
      const found = right(self.counted, it.output + at, targets + at, self.outputs);
      self.batchCorrect += popcnt(i32x4.bitmask(v128.and(found, lanes)));
    }
  }
  return !v128.any_true(trouble);
}

/** What the losses of `samples` samples are divided by. */
@inline
export function divisor(samples: i32): i32 {
  return run().loss === CROSS_ENTROPY ? samples : samples * run().outputs;
}

/** From the last layer to the first: gradients of the parameters, and δ of the layer before. */
export function backward(x: usize, samples: i32, adding: bool): void {
  const halves = halvesOf(samples);
  for (let index = run().layers - 1; index >= 0; index -= 1) {
    const it = layer(index);
    if (index === 0) {
      differentiate(it, it.delta, x, halves, adding);
      return;
    }
    const before = layer(index - 1);
    differentiate(it, it.delta, before.output, halves, adding);
    const learned = before.activation === PRELU;
    const block = <usize>it.rows * ROW;
    const inputBlock = <usize>it.inputRows * ROW;
    let delta = it.delta;
    let factor = before.derivative;
    let into = before.delta;
    for (let half = halves; half > 0; half -= 2) {
      passBack(it, delta, learned ? 0 : factor, into, min(half, 2));
      delta += block;
      factor += inputBlock;
      into += inputBlock;
    }
    if (learned) throughLearned(before, halves, adding);
  }
}

/** δ = ∂L/∂a f′(z) in place, and ∂L/∂slope = Σ ∂L/∂a min(0, z). */
function throughLearned(it: Layer, halves: i32, adding: bool): void {
  const block = <usize>it.rows * ROW;
  let total = f32x4.splat(0);
  for (let half = 0; half < halves; half += 1) {
    const start = <usize>(half >> 1) * block + (<usize>(half & 1) << 5);
    for (let unit = 0; unit < it.fanOut; unit += 1) {
      const at = start + <usize>unit * ROW;
      for (let vector: usize = 0; vector < 32; vector += 16) {
        const gradient = v128.load(it.delta + at + vector);
        total = f32x4.add(total, f32x4.mul(gradient, v128.load(it.negative + at + vector)));
        v128.store(it.delta + at + vector, f32x4.mul(gradient, v128.load(it.derivative + at + vector)));
      }
    }
  }
  const found = sum(total);
  store<f32>(it.slopeGradient, adding ? load<f32>(it.slopeGradient) + found : found);
}
