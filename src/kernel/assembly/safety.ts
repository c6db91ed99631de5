import { LINEAR } from './activations/numbers';
import { Layer } from './layer';
import { layer, run } from './run';

/** Below it, squares and sums of outputs stay finite in float32. */
const SAFE: f32 = 1e15;

/** 0 if all parameters are finite, else what is not: 3 × layer + 1 for a weight, + 2 for a bias, + 3 for a slope. */
export function trouble(): i32 {
  for (let index = 0; index < run().layers; index += 1) {
    const it = layer(index);
    if (!isFinite(it.weights, <usize>(it.rows * it.inputRows) << 2)) return 3 * index + 1;
    if (!isFinite(it.biases, <usize>it.rows << 2)) return 3 * index + 2;
    if (it.slope !== 0 && !(Mathf.abs(load<f32>(it.slope)) < Infinity)) return 3 * index + 3;
  }
  return 0;
}

/** A sum of products with zero is zero unless there is a NaN or an infinity among them. */
function isFinite(start: usize, length: usize): bool {
  let sum = f32x4.splat(0);
  const end = start + length;
  for (let at = start; at < end; at += 16) {
    sum = f32x4.add(sum, f32x4.mul(v128.load(at), f32x4.splat(0)));
  }
  return i32x4.all_true(f32x4.eq(sum, f32x4.splat(0)));
}

/**
 * Whether the outputs are so small that no loss can overflow, by a bound from the weights alone: false says only that one
 * must look. See `surelyFinite` in lib/training: per layer the largest Σ|w| · |input| + |b|, then
 * |f(z)| ≤ (2 + Σ|parameters|)(|z| + 1).
 */
export function surelyFinite(largestInput: f32): bool {
  let bound = largestInput;
  for (let index = 0; index < run().layers; index += 1) {
    const it = layer(index);
    bound = largestPreactivation(it, bound);
    if (!(bound < SAFE)) return false;
    if (it.activation === LINEAR) continue;
    let factor: f32 = 2;
    for (let at: usize = 0; at < 16; at += 4) factor += Mathf.abs(load<f32>(it.parameters + at));
    bound = factor * (bound + 1);
  }
  return bound < SAFE;
}

function largestPreactivation(it: Layer, largestInput: f32): f32 {
  const input = f32x4.splat(largestInput);
  let largest = f32x4.splat(0);
  let w = it.weights;
  for (let unit = 0; unit < it.rows; unit += 4) {
    let sum = f32x4.splat(0);
    for (let i = 0; i < it.inputRows; i += 1) {
      sum = f32x4.add(sum, f32x4.abs(v128.load(w)));
      w += 16;
    }
    const bias = f32x4.abs(v128.load(it.biases + (<usize>unit << 2)));
    largest = f32x4.max(largest, f32x4.add(f32x4.mul(sum, input), bias));
  }
  return max(
    max(f32x4.extract_lane(largest, 0), f32x4.extract_lane(largest, 1)),
    max(f32x4.extract_lane(largest, 2), f32x4.extract_lane(largest, 3)),
  );
}
