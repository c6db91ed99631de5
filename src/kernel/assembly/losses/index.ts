import { plus, ROW } from '../blocks';
import { exp, expOfMinusAbs, log, log1pOfShare, sigmoidBy } from '../exponential';
import { BY_LARGEST, BY_SIGN, CROSS_ENTROPY, MSE } from './numbers';

/*
 * All that follow see four samples: a column of the outputs' and of the targets' rows, from `output` and `target` down.
 */

/**
 * ∂L/∂ŷ of the mean loss, times the number that the mean divides by; lanes outside of `samples` get zero. Returns the
 * lanes whose loss is not finite.
 */
@inline
export function gradient(
  loss: i32,
  output: usize,
  target: usize,
  outputs: i32,
  scale: v128,
  samples: v128,
  into: usize,
): v128 {
  let finite = i32x4.splat(-1);
  const bound = f32x4.splat(Infinity);
  if (loss === CROSS_ENTROPY) {
    const largest = maximum(output, outputs);
    const total = sumOfExponentials(output, outputs, largest);
    for (let o = 0; o < outputs; o += 1) {
      const at = <usize>o * ROW;
      const x = v128.load(output + at);
      finite = v128.and(finite, f32x4.lt(f32x4.abs(x), bound));
      const share = f32x4.div(exp(f32x4.sub(x, largest)), total);
      store4(into + at, f32x4.sub(share, v128.load(target + at)), scale, samples);
    }
    return v128.andnot(samples, finite);
  }
  for (let o = 0; o < outputs; o += 1) {
    const at = <usize>o * ROW;
    const x = v128.load(output + at);
    const y = v128.load(target + at);
    if (loss === MSE) {
      const difference = f32x4.sub(x, y);
      finite = v128.and(finite, f32x4.lt(f32x4.mul(difference, difference), bound));
      store4(into + at, f32x4.add(difference, difference), scale, samples);
    } else {
      finite = v128.and(finite, f32x4.lt(f32x4.abs(x), bound));
      store4(into + at, f32x4.sub(sigmoidBy(x, expOfMinusAbs(x)), y), scale, samples);
    }
  }
  return v128.andnot(samples, finite);
}

@inline
function store4(into: usize, value: v128, scale: v128, samples: v128): void {
  v128.store(into, v128.and(f32x4.mul(value, scale), samples));
}

/** The loss of each sample, summed over outputs. */
@inline
export function value(loss: i32, output: usize, target: usize, outputs: i32): v128 {
  let sum = f32x4.splat(0);
  if (loss === CROSS_ENTROPY) {
    const largest = maximum(output, outputs);
    const logOfSum = log(sumOfExponentials(output, outputs, largest));
    for (let o = 0; o < outputs; o += 1) {
      const at = <usize>o * ROW;
      const surprise = f32x4.sub(logOfSum, f32x4.sub(v128.load(output + at), largest));
      sum = plus(sum, v128.load(target + at), surprise);
    }
    return sum;
  }
  for (let o = 0; o < outputs; o += 1) {
    const at = <usize>o * ROW;
    const x = v128.load(output + at);
    const y = v128.load(target + at);
    if (loss === MSE) {
      const difference = f32x4.sub(x, y);
      sum = plus(sum, difference, difference);
    } else {
      const linear = f32x4.sub(f32x4.pmax(x, f32x4.splat(0)), f32x4.mul(x, y));
      sum = f32x4.add(sum, f32x4.add(linear, log1pOfShare(expOfMinusAbs(x))));
    }
  }
  return sum;
}

/** The lanes that are right. */
@inline
export function right(counted: i32, output: usize, target: usize, outputs: i32): v128 {
  if (counted === BY_LARGEST) {
    return i32x4.eq(placeOfLargest(output, outputs), placeOfLargest(target, outputs));
  }
  let all = i32x4.splat(-1);
  const border = f32x4.splat(counted === BY_SIGN ? 0 : 0.5);
  for (let o = 0; o < outputs; o += 1) {
    const at = <usize>o * ROW;
    const found = f32x4.gt(v128.load(output + at), border);
    const wanted = f32x4.gt(v128.load(target + at), f32x4.splat(0.5));
    all = v128.and(all, i32x4.eq(found, wanted));
  }
  return all;
}

@inline
function maximum(output: usize, outputs: i32): v128 {
  let largest = v128.load(output);
  for (let o = 1; o < outputs; o += 1) largest = f32x4.pmax(largest, v128.load(output + <usize>o * ROW));
  return largest;
}

@inline
function sumOfExponentials(output: usize, outputs: i32, largest: v128): v128 {
  let sum = f32x4.splat(0);
  for (let o = 0; o < outputs; o += 1) {
    sum = f32x4.add(sum, exp(f32x4.sub(v128.load(output + <usize>o * ROW), largest)));
  }
  return sum;
}

/** The first of equals. */
@inline
function placeOfLargest(values: usize, outputs: i32): v128 {
  let place = i32x4.splat(0);
  let largest = v128.load(values);
  for (let o = 1; o < outputs; o += 1) {
    const next = v128.load(values + <usize>o * ROW);
    const larger = f32x4.gt(next, largest);
    largest = v128.bitselect(next, largest, larger);
    place = v128.bitselect(i32x4.splat(o), place, larger);
  }
  return place;
}
