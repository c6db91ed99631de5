import { differenceOf } from './activations/two-slopes';
import { plus, ROW, sum, sums } from './blocks';
import { Layer } from './layer';

/**
 * z = W x + b for `blocks` blocks, and at once `curve.turn`, which makes f(z) of z or leaves it: so the sums of a (leaky)
 * ReLU need not be stored and fetched again.
 *
 * Four units at a time, in eight registers; each weight is splatted over the lanes. Weights lie so that those of four units
 * to the same input are neighbours: weight (o, i) is number 4 ((o >> 2) inputs + i) + (o & 3).
 */
export function preactivate<Curve>(layer: Layer, x: usize, blocks: i32): void {
  const fanOut = layer.fanOut;
  const whole = fanOut & ~3;
  const stride = <usize>layer.inputRows << 4;
  const curve = changetype<Curve>(layer.parameters);
  const slope = curve.slope();
  const difference = differenceOf(slope);
  const distance = layer.derivative - layer.output;
  // The loops take inputs two by two: an odd last one is followed by a row of zeros.
  const length = <usize>((layer.fanIn + 1) & ~1) * ROW;
  let start = layer.output;
  for (; blocks > 0; blocks -= 1) {
    let z = start;
    let w = layer.weights;
    let b = layer.biases;
    for (let o = 0; o < whole; o += 4) {
      fourUnits<Curve>(curve, slope, difference, w, b, x, z, z + distance, length);
      w += stride;
      b += 16;
      z += 4 * ROW;
    }
    for (let o = whole; o < fanOut; o += 1) {
      oneUnit<Curve>(curve, slope, difference, w, b, x, z, z + distance, length);
      w += 4;
      b += 4;
      z += ROW;
    }
    x += <usize>layer.inputRows * ROW;
    start += <usize>layer.rows * ROW;
  }
}

@inline
function fourUnits<Curve>(
  curve: Curve,
  slope: v128,
  difference: v128,
  w: usize,
  b: usize,
  x: usize,
  z: usize,
  slot: usize,
  length: usize,
): void {
  let a0 = v128.load32_splat(b);
  let a1 = a0;
  let b0 = v128.load32_splat(b, 4);
  let b1 = b0;
  let c0 = v128.load32_splat(b, 8);
  let c1 = c0;
  let d0 = v128.load32_splat(b, 12);
  let d1 = d0;
  const end = x + length;
  while (x < end) {
    let x0 = v128.load(x);
    let x1 = v128.load(x, 16);
    let s = v128.load32_splat(w);
    a0 = plus(a0, s, x0);
    a1 = plus(a1, s, x1);
    s = v128.load32_splat(w, 4);
    b0 = plus(b0, s, x0);
    b1 = plus(b1, s, x1);
    s = v128.load32_splat(w, 8);
    c0 = plus(c0, s, x0);
    c1 = plus(c1, s, x1);
    s = v128.load32_splat(w, 12);
    d0 = plus(d0, s, x0);
    d1 = plus(d1, s, x1);
    x0 = v128.load(x, ROW);
    x1 = v128.load(x, ROW + 16);
    s = v128.load32_splat(w, 16);
    a0 = plus(a0, s, x0);
    a1 = plus(a1, s, x1);
    s = v128.load32_splat(w, 20);
    b0 = plus(b0, s, x0);
    b1 = plus(b1, s, x1);
    s = v128.load32_splat(w, 24);
    c0 = plus(c0, s, x0);
    c1 = plus(c1, s, x1);
    s = v128.load32_splat(w, 28);
    d0 = plus(d0, s, x0);
    d1 = plus(d1, s, x1);
    x += 2 * ROW;
    w += 32;
  }
  v128.store(z, curve.turn(a0, slope, difference, slot));
  v128.store(z, curve.turn(a1, slope, difference, slot + 16), 16);
  v128.store(z, curve.turn(b0, slope, difference, slot + ROW), ROW);
  v128.store(z, curve.turn(b1, slope, difference, slot + ROW + 16), ROW + 16);
  v128.store(z, curve.turn(c0, slope, difference, slot + 2 * ROW), 2 * ROW);
  v128.store(z, curve.turn(c1, slope, difference, slot + 2 * ROW + 16), 2 * ROW + 16);
  v128.store(z, curve.turn(d0, slope, difference, slot + 3 * ROW), 3 * ROW);
  v128.store(z, curve.turn(d1, slope, difference, slot + 3 * ROW + 16), 3 * ROW + 16);
}

/** One unit: inputs with even and with odd numbers are added up apart, for a processor does both at once. */
@inline
function oneUnit<Curve>(
  curve: Curve,
  slope: v128,
  difference: v128,
  w: usize,
  b: usize,
  x: usize,
  z: usize,
  slot: usize,
  length: usize,
): void {
  let a0 = v128.load32_splat(b);
  let a1 = a0;
  let b0 = f32x4.splat(0);
  let b1 = b0;
  const end = x + length;
  while (x < end) {
    let s = v128.load32_splat(w);
    a0 = plus(a0, s, v128.load(x));
    a1 = plus(a1, s, v128.load(x, 16));
    s = v128.load32_splat(w, 16);
    b0 = plus(b0, s, v128.load(x, ROW));
    b1 = plus(b1, s, v128.load(x, ROW + 16));
    x += 2 * ROW;
    w += 32;
  }
  v128.store(z, curve.turn(f32x4.add(a0, b0), slope, difference, slot));
  v128.store(z, curve.turn(f32x4.add(a1, b1), slope, difference, slot + 16), 16);
}

/**
 * ∂L/∂x = Wᵀ δ for one block, each row then multiplied by the row of `factor`, f′(z) of the layer before; 0 leaves it.
 */
export function passBack(layer: Layer, delta: usize, factor: usize, into: usize): void {
  const inputRows = layer.inputRows;
  const stride = <usize>inputRows << 4;
  let w = layer.weights;
  for (let i = 0; i < inputRows; i += 4) {
    fourInputs(w, stride, delta, layer.fanOut, factor, into);
    w += 64;
    into += 4 * ROW;
    if (factor !== 0) factor += 4 * ROW;
  }
}

@inline
function fourInputs(w: usize, stride: usize, delta: usize, fanOut: i32, factor: usize, into: usize): void {
  let a0 = f32x4.splat(0);
  let a1 = a0;
  let b0 = a0;
  let b1 = a0;
  let c0 = a0;
  let c1 = a0;
  let d0 = a0;
  let d1 = a0;
  let x0: v128;
  let x1: v128;
  let s: v128;
  const end = delta + (<usize>(fanOut >> 2)) * (4 * ROW);
  while (delta < end) {
    // Two by two: four at once need more registers than there are.
    const half = delta + 2 * ROW;
    let column = w;
    for (; delta <= half; delta += 2 * ROW) {
      x0 = v128.load(delta);
      x1 = v128.load(delta, 16);
      s = v128.load32_splat(column);
      a0 = plus(a0, s, x0);
      a1 = plus(a1, s, x1);
      s = v128.load32_splat(column, 16);
      b0 = plus(b0, s, x0);
      b1 = plus(b1, s, x1);
      s = v128.load32_splat(column, 32);
      c0 = plus(c0, s, x0);
      c1 = plus(c1, s, x1);
      s = v128.load32_splat(column, 48);
      d0 = plus(d0, s, x0);
      d1 = plus(d1, s, x1);
      x0 = v128.load(delta, ROW);
      x1 = v128.load(delta, ROW + 16);
      s = v128.load32_splat(column, 4);
      a0 = plus(a0, s, x0);
      a1 = plus(a1, s, x1);
      s = v128.load32_splat(column, 20);
      b0 = plus(b0, s, x0);
      b1 = plus(b1, s, x1);
      s = v128.load32_splat(column, 36);
      c0 = plus(c0, s, x0);
      c1 = plus(c1, s, x1);
      s = v128.load32_splat(column, 52);
      d0 = plus(d0, s, x0);
      d1 = plus(d1, s, x1);
      column += 8;
    }
    w += stride;
  }
  for (let o = fanOut & 3; o > 0; o -= 1) {
    x0 = v128.load(delta);
    x1 = v128.load(delta, 16);
    s = v128.load32_splat(w);
    a0 = plus(a0, s, x0);
    a1 = plus(a1, s, x1);
    s = v128.load32_splat(w, 16);
    b0 = plus(b0, s, x0);
    b1 = plus(b1, s, x1);
    s = v128.load32_splat(w, 32);
    c0 = plus(c0, s, x0);
    c1 = plus(c1, s, x1);
    s = v128.load32_splat(w, 48);
    d0 = plus(d0, s, x0);
    d1 = plus(d1, s, x1);
    delta += ROW;
    w += 4;
  }
  if (factor !== 0) {
    a0 = f32x4.mul(a0, v128.load(factor));
    a1 = f32x4.mul(a1, v128.load(factor, 16));
    b0 = f32x4.mul(b0, v128.load(factor, ROW));
    b1 = f32x4.mul(b1, v128.load(factor, ROW + 16));
    c0 = f32x4.mul(c0, v128.load(factor, 2 * ROW));
    c1 = f32x4.mul(c1, v128.load(factor, 2 * ROW + 16));
    d0 = f32x4.mul(d0, v128.load(factor, 3 * ROW));
    d1 = f32x4.mul(d1, v128.load(factor, 3 * ROW + 16));
  }
  v128.store(into, a0);
  v128.store(into, a1, 16);
  v128.store(into, b0, ROW);
  v128.store(into, b1, ROW + 16);
  v128.store(into, c0, 2 * ROW);
  v128.store(into, c1, 2 * ROW + 16);
  v128.store(into, d0, 3 * ROW);
  v128.store(into, d1, 3 * ROW + 16);
}

/**
 * ∂L/∂W = Σ δ xᵀ and ∂L/∂b = Σ δ over the samples of `blocks` blocks; added to what is there, or put in its place.
 *
 * Four units and two inputs at a time: eight registers add up over the samples, and at the end the lanes of each.
 */
export function differentiate(layer: Layer, delta: usize, x: usize, blocks: i32, adding: bool): void {
  const fanOut = layer.fanOut;
  const whole = fanOut & ~3;
  const deltaBlock = <usize>layer.rows * ROW;
  const inputBlock = <usize>layer.inputRows * ROW;
  const inputs = (layer.fanIn + 1) & ~1;
  const stride = <usize>layer.inputRows << 4;
  const length = <usize>blocks * deltaBlock;
  let w = layer.weightGradients;
  let b = layer.biasGradients;
  for (let o = 0; o < whole; o += 4) {
    let into = w;
    let input = x;
    for (let i = 0; i < inputs; i += 2) {
      fourByTwo(delta, deltaBlock, input, inputBlock, length, into, adding);
      into += 32;
      input += 2 * ROW;
    }
    fourBiases(delta, deltaBlock, length, b, adding);
    w += stride;
    b += 16;
    delta += 4 * ROW;
  }
  for (let o = whole; o < fanOut; o += 1) {
    let into = w;
    let input = x;
    for (let i = 0; i < inputs; i += 4) {
      oneByFour(delta, deltaBlock, input, inputBlock, length, into, adding);
      into += 64;
      input += 4 * ROW;
    }
    oneBias(delta, deltaBlock, length, b, adding);
    w += 4;
    b += 4;
    delta += ROW;
  }
}

@inline
function fourByTwo(
  delta: usize,
  deltaBlock: usize,
  x: usize,
  inputBlock: usize,
  length: usize,
  into: usize,
  adding: bool,
): void {
  let a0 = f32x4.splat(0);
  let a1 = a0;
  let b0 = a0;
  let b1 = a0;
  let c0 = a0;
  let c1 = a0;
  let d0 = a0;
  let d1 = a0;
  const end = delta + length;
  while (delta < end) {
    let x0 = v128.load(x);
    let x1 = v128.load(x, ROW);
    let g = v128.load(delta);
    a0 = plus(a0, g, x0);
    a1 = plus(a1, g, x1);
    g = v128.load(delta, ROW);
    b0 = plus(b0, g, x0);
    b1 = plus(b1, g, x1);
    g = v128.load(delta, 2 * ROW);
    c0 = plus(c0, g, x0);
    c1 = plus(c1, g, x1);
    g = v128.load(delta, 3 * ROW);
    d0 = plus(d0, g, x0);
    d1 = plus(d1, g, x1);
    x0 = v128.load(x, 16);
    x1 = v128.load(x, ROW + 16);
    g = v128.load(delta, 16);
    a0 = plus(a0, g, x0);
    a1 = plus(a1, g, x1);
    g = v128.load(delta, ROW + 16);
    b0 = plus(b0, g, x0);
    b1 = plus(b1, g, x1);
    g = v128.load(delta, 2 * ROW + 16);
    c0 = plus(c0, g, x0);
    c1 = plus(c1, g, x1);
    g = v128.load(delta, 3 * ROW + 16);
    d0 = plus(d0, g, x0);
    d1 = plus(d1, g, x1);
    delta += deltaBlock;
    x += inputBlock;
  }
  let first = sums(a0, b0, c0, d0);
  let second = sums(a1, b1, c1, d1);
  if (adding) {
    first = f32x4.add(first, v128.load(into));
    second = f32x4.add(second, v128.load(into, 16));
  }
  v128.store(into, first);
  v128.store(into, second, 16);
}

/** One unit and four inputs: for what is left when fours are taken. */
@inline
function oneByFour(
  delta: usize,
  deltaBlock: usize,
  x: usize,
  inputBlock: usize,
  length: usize,
  into: usize,
  adding: bool,
): void {
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  const end = delta + length;
  while (delta < end) {
    let g = v128.load(delta);
    a = plus(a, g, v128.load(x));
    b = plus(b, g, v128.load(x, ROW));
    c = plus(c, g, v128.load(x, 2 * ROW));
    d = plus(d, g, v128.load(x, 3 * ROW));
    g = v128.load(delta, 16);
    a = plus(a, g, v128.load(x, 16));
    b = plus(b, g, v128.load(x, ROW + 16));
    c = plus(c, g, v128.load(x, 2 * ROW + 16));
    d = plus(d, g, v128.load(x, 3 * ROW + 16));
    delta += deltaBlock;
    x += inputBlock;
  }
  const found = sums(a, b, c, d);
  put(into, f32x4.extract_lane(found, 0), adding);
  put(into + 16, f32x4.extract_lane(found, 1), adding);
  put(into + 32, f32x4.extract_lane(found, 2), adding);
  put(into + 48, f32x4.extract_lane(found, 3), adding);
}

@inline
function fourBiases(delta: usize, deltaBlock: usize, length: usize, into: usize, adding: bool): void {
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  const end = delta + length;
  while (delta < end) {
    a = f32x4.add(a, f32x4.add(v128.load(delta), v128.load(delta, 16)));
    b = f32x4.add(b, f32x4.add(v128.load(delta, ROW), v128.load(delta, ROW + 16)));
    c = f32x4.add(c, f32x4.add(v128.load(delta, 2 * ROW), v128.load(delta, 2 * ROW + 16)));
    d = f32x4.add(d, f32x4.add(v128.load(delta, 3 * ROW), v128.load(delta, 3 * ROW + 16)));
    delta += deltaBlock;
  }
  let found = sums(a, b, c, d);
  if (adding) found = f32x4.add(found, v128.load(into));
  v128.store(into, found);
}

@inline
function oneBias(delta: usize, deltaBlock: usize, length: usize, into: usize, adding: bool): void {
  let a = f32x4.splat(0);
  const end = delta + length;
  while (delta < end) {
    a = f32x4.add(a, f32x4.add(v128.load(delta), v128.load(delta, 16)));
    delta += deltaBlock;
  }
  put(into, sum(a), adding);
}

@inline
function put(into: usize, value: f32, adding: bool): void {
  store<f32>(into, adding ? load<f32>(into) + value : value);
}
