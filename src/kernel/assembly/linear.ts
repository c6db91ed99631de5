import { HALF, padded, ROW, sum, sums } from './blocks';
import { Layer } from './layer';

/**
 * z = W x + b for one block, `halves` (1 or 2) of it.
 *
 * Four units and eight samples at a time, in eight registers; each weight is splatted over the lanes. Weights lie so
 * that those of four units to the same input are neighbours: weight (o, i) is number 4 ((o >> 2) inputs + i) + (o & 3).
 */
export function preactivate(layer: Layer, x: usize, z: usize, halves: i32): void {
  const fanOut = layer.fanOut;
  const whole = fanOut & ~3;
  const stride = <usize>layer.inputRows << 4;
  // The loop takes inputs two by two: an odd last one is followed by a row of zeros.
  const length = <usize>((layer.fanIn + 1) & ~1) * ROW;
  let w = layer.weights;
  let b = layer.biases;
  for (let o = 0; o < whole; o += 4) {
    fourUnits(w, b, x, z, length);
    if (halves > 1) fourUnits(w, b, x + HALF, z + HALF, length);
    w += stride;
    b += 16;
    z += 4 * ROW;
  }
  for (let o = whole; o < fanOut; o += 1) {
    oneUnit(w, b, x, z, length);
    w += 4;
    b += 4;
    z += ROW;
  }
}

@inline
function fourUnits(w: usize, b: usize, x: usize, z: usize, length: usize): void {
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
    a0 = f32x4.add(a0, f32x4.mul(s, x0));
    a1 = f32x4.add(a1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 4);
    b0 = f32x4.add(b0, f32x4.mul(s, x0));
    b1 = f32x4.add(b1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 8);
    c0 = f32x4.add(c0, f32x4.mul(s, x0));
    c1 = f32x4.add(c1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 12);
    d0 = f32x4.add(d0, f32x4.mul(s, x0));
    d1 = f32x4.add(d1, f32x4.mul(s, x1));
    x0 = v128.load(x, ROW);
    x1 = v128.load(x, ROW + 16);
    s = v128.load32_splat(w, 16);
    a0 = f32x4.add(a0, f32x4.mul(s, x0));
    a1 = f32x4.add(a1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 20);
    b0 = f32x4.add(b0, f32x4.mul(s, x0));
    b1 = f32x4.add(b1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 24);
    c0 = f32x4.add(c0, f32x4.mul(s, x0));
    c1 = f32x4.add(c1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 28);
    d0 = f32x4.add(d0, f32x4.mul(s, x0));
    d1 = f32x4.add(d1, f32x4.mul(s, x1));
    x += 2 * ROW;
    w += 32;
  }
  v128.store(z, a0);
  v128.store(z, a1, 16);
  v128.store(z, b0, ROW);
  v128.store(z, b1, ROW + 16);
  v128.store(z, c0, 2 * ROW);
  v128.store(z, c1, 2 * ROW + 16);
  v128.store(z, d0, 3 * ROW);
  v128.store(z, d1, 3 * ROW + 16);
}

@inline
function oneUnit(w: usize, b: usize, x: usize, z: usize, length: usize): void {
  let a0 = v128.load32_splat(b);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  const end = x + length;
  while (x < end) {
    const s = v128.load32_splat(w);
    a0 = f32x4.add(a0, f32x4.mul(s, v128.load(x)));
    a1 = f32x4.add(a1, f32x4.mul(s, v128.load(x, 16)));
    a2 = f32x4.add(a2, f32x4.mul(s, v128.load(x, 32)));
    a3 = f32x4.add(a3, f32x4.mul(s, v128.load(x, 48)));
    x += ROW;
    w += 16;
  }
  v128.store(z, a0);
  v128.store(z, a1, 16);
  v128.store(z, a2, 32);
  v128.store(z, a3, 48);
}

/**
 * ∂L/∂x = Wᵀ δ for one block, each row then multiplied by the row of `factor`, f′(z) of the layer before; 0 leaves it.
 */
export function passBack(layer: Layer, delta: usize, factor: usize, into: usize, halves: i32): void {
  const inputRows = layer.inputRows;
  const stride = <usize>inputRows << 4;
  let w = layer.weights;
  for (let i = 0; i < inputRows; i += 4) {
    fourInputs(w, stride, delta, layer.fanOut, factor, into);
    if (halves > 1) {
      fourInputs(w, stride, delta + HALF, layer.fanOut, factor === 0 ? 0 : factor + HALF, into + HALF);
    }
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
    x0 = v128.load(delta);
    x1 = v128.load(delta, 16);
    s = v128.load32_splat(w);
    a0 = f32x4.add(a0, f32x4.mul(s, x0));
    a1 = f32x4.add(a1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 16);
    b0 = f32x4.add(b0, f32x4.mul(s, x0));
    b1 = f32x4.add(b1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 32);
    c0 = f32x4.add(c0, f32x4.mul(s, x0));
    c1 = f32x4.add(c1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 48);
    d0 = f32x4.add(d0, f32x4.mul(s, x0));
    d1 = f32x4.add(d1, f32x4.mul(s, x1));
    x0 = v128.load(delta, ROW);
    x1 = v128.load(delta, ROW + 16);
    s = v128.load32_splat(w, 4);
    a0 = f32x4.add(a0, f32x4.mul(s, x0));
    a1 = f32x4.add(a1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 20);
    b0 = f32x4.add(b0, f32x4.mul(s, x0));
    b1 = f32x4.add(b1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 36);
    c0 = f32x4.add(c0, f32x4.mul(s, x0));
    c1 = f32x4.add(c1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 52);
    d0 = f32x4.add(d0, f32x4.mul(s, x0));
    d1 = f32x4.add(d1, f32x4.mul(s, x1));
    x0 = v128.load(delta, 2 * ROW);
    x1 = v128.load(delta, 2 * ROW + 16);
    s = v128.load32_splat(w, 8);
    a0 = f32x4.add(a0, f32x4.mul(s, x0));
    a1 = f32x4.add(a1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 24);
    b0 = f32x4.add(b0, f32x4.mul(s, x0));
    b1 = f32x4.add(b1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 40);
    c0 = f32x4.add(c0, f32x4.mul(s, x0));
    c1 = f32x4.add(c1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 56);
    d0 = f32x4.add(d0, f32x4.mul(s, x0));
    d1 = f32x4.add(d1, f32x4.mul(s, x1));
    x0 = v128.load(delta, 3 * ROW);
    x1 = v128.load(delta, 3 * ROW + 16);
    s = v128.load32_splat(w, 12);
    a0 = f32x4.add(a0, f32x4.mul(s, x0));
    a1 = f32x4.add(a1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 28);
    b0 = f32x4.add(b0, f32x4.mul(s, x0));
    b1 = f32x4.add(b1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 44);
    c0 = f32x4.add(c0, f32x4.mul(s, x0));
    c1 = f32x4.add(c1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 60);
    d0 = f32x4.add(d0, f32x4.mul(s, x0));
    d1 = f32x4.add(d1, f32x4.mul(s, x1));
    delta += 4 * ROW;
    w += stride;
  }
  for (let o = fanOut & 3; o > 0; o -= 1) {
    x0 = v128.load(delta);
    x1 = v128.load(delta, 16);
    s = v128.load32_splat(w);
    a0 = f32x4.add(a0, f32x4.mul(s, x0));
    a1 = f32x4.add(a1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 16);
    b0 = f32x4.add(b0, f32x4.mul(s, x0));
    b1 = f32x4.add(b1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 32);
    c0 = f32x4.add(c0, f32x4.mul(s, x0));
    c1 = f32x4.add(c1, f32x4.mul(s, x1));
    s = v128.load32_splat(w, 48);
    d0 = f32x4.add(d0, f32x4.mul(s, x0));
    d1 = f32x4.add(d1, f32x4.mul(s, x1));
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
 * ∂L/∂W = Σ δ xᵀ and ∂L/∂b = Σ δ over the samples of all blocks, `halves` halves of blocks in all; added to what is
 * there, or put in its place.
 *
 * Four units and two inputs at a time: eight registers add up over the samples, and at the end the lanes of each.
 */
export function differentiate(layer: Layer, delta: usize, x: usize, halves: i32, adding: bool): void {
  const fanOut = layer.fanOut;
  const whole = fanOut & ~3;
  const deltaBlock = <usize>padded(fanOut) * ROW;
  const inputBlock = <usize>layer.inputRows * ROW;
  const inputs = (layer.fanIn + 1) & ~1;
  const stride = <usize>layer.inputRows << 4;
  let w = layer.weightGradients;
  let b = layer.biasGradients;
  for (let o = 0; o < whole; o += 4) {
    let into = w;
    let input = x;
    for (let i = 0; i < inputs; i += 2) {
      fourByTwo(delta, deltaBlock, input, inputBlock, halves, into, adding);
      into += 32;
      input += 2 * ROW;
    }
    fourBiases(delta, deltaBlock, halves, b, adding);
    w += stride;
    b += 16;
    delta += 4 * ROW;
  }
  for (let o = whole; o < fanOut; o += 1) {
    let into = w;
    let input = x;
    for (let i = 0; i < inputs; i += 4) {
      oneByFour(delta, deltaBlock, input, inputBlock, halves, into, adding);
      into += 64;
      input += 4 * ROW;
    }
    oneBias(delta, deltaBlock, halves, b, adding);
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
  halves: i32,
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
  let x0: v128;
  let x1: v128;
  let g: v128;
  for (let half = halves; half > 1; half -= 2) {
    x0 = v128.load(x);
    x1 = v128.load(x, ROW);
    g = v128.load(delta);
    a0 = f32x4.add(a0, f32x4.mul(g, x0));
    a1 = f32x4.add(a1, f32x4.mul(g, x1));
    g = v128.load(delta, ROW);
    b0 = f32x4.add(b0, f32x4.mul(g, x0));
    b1 = f32x4.add(b1, f32x4.mul(g, x1));
    g = v128.load(delta, 2 * ROW);
    c0 = f32x4.add(c0, f32x4.mul(g, x0));
    c1 = f32x4.add(c1, f32x4.mul(g, x1));
    g = v128.load(delta, 3 * ROW);
    d0 = f32x4.add(d0, f32x4.mul(g, x0));
    d1 = f32x4.add(d1, f32x4.mul(g, x1));
    x0 = v128.load(x, 16);
    x1 = v128.load(x, ROW + 16);
    g = v128.load(delta, 16);
    a0 = f32x4.add(a0, f32x4.mul(g, x0));
    a1 = f32x4.add(a1, f32x4.mul(g, x1));
    g = v128.load(delta, ROW + 16);
    b0 = f32x4.add(b0, f32x4.mul(g, x0));
    b1 = f32x4.add(b1, f32x4.mul(g, x1));
    g = v128.load(delta, 2 * ROW + 16);
    c0 = f32x4.add(c0, f32x4.mul(g, x0));
    c1 = f32x4.add(c1, f32x4.mul(g, x1));
    g = v128.load(delta, 3 * ROW + 16);
    d0 = f32x4.add(d0, f32x4.mul(g, x0));
    d1 = f32x4.add(d1, f32x4.mul(g, x1));
    x0 = v128.load(x, 32);
    x1 = v128.load(x, ROW + 32);
    g = v128.load(delta, 32);
    a0 = f32x4.add(a0, f32x4.mul(g, x0));
    a1 = f32x4.add(a1, f32x4.mul(g, x1));
    g = v128.load(delta, ROW + 32);
    b0 = f32x4.add(b0, f32x4.mul(g, x0));
    b1 = f32x4.add(b1, f32x4.mul(g, x1));
    g = v128.load(delta, 2 * ROW + 32);
    c0 = f32x4.add(c0, f32x4.mul(g, x0));
    c1 = f32x4.add(c1, f32x4.mul(g, x1));
    g = v128.load(delta, 3 * ROW + 32);
    d0 = f32x4.add(d0, f32x4.mul(g, x0));
    d1 = f32x4.add(d1, f32x4.mul(g, x1));
    x0 = v128.load(x, 48);
    x1 = v128.load(x, ROW + 48);
    g = v128.load(delta, 48);
    a0 = f32x4.add(a0, f32x4.mul(g, x0));
    a1 = f32x4.add(a1, f32x4.mul(g, x1));
    g = v128.load(delta, ROW + 48);
    b0 = f32x4.add(b0, f32x4.mul(g, x0));
    b1 = f32x4.add(b1, f32x4.mul(g, x1));
    g = v128.load(delta, 2 * ROW + 48);
    c0 = f32x4.add(c0, f32x4.mul(g, x0));
    c1 = f32x4.add(c1, f32x4.mul(g, x1));
    g = v128.load(delta, 3 * ROW + 48);
    d0 = f32x4.add(d0, f32x4.mul(g, x0));
    d1 = f32x4.add(d1, f32x4.mul(g, x1));
    delta += deltaBlock;
    x += inputBlock;
  }
  if (halves & 1) {
    x0 = v128.load(x);
    x1 = v128.load(x, ROW);
    g = v128.load(delta);
    a0 = f32x4.add(a0, f32x4.mul(g, x0));
    a1 = f32x4.add(a1, f32x4.mul(g, x1));
    g = v128.load(delta, ROW);
    b0 = f32x4.add(b0, f32x4.mul(g, x0));
    b1 = f32x4.add(b1, f32x4.mul(g, x1));
    g = v128.load(delta, 2 * ROW);
    c0 = f32x4.add(c0, f32x4.mul(g, x0));
    c1 = f32x4.add(c1, f32x4.mul(g, x1));
    g = v128.load(delta, 3 * ROW);
    d0 = f32x4.add(d0, f32x4.mul(g, x0));
    d1 = f32x4.add(d1, f32x4.mul(g, x1));
    x0 = v128.load(x, 16);
    x1 = v128.load(x, ROW + 16);
    g = v128.load(delta, 16);
    a0 = f32x4.add(a0, f32x4.mul(g, x0));
    a1 = f32x4.add(a1, f32x4.mul(g, x1));
    g = v128.load(delta, ROW + 16);
    b0 = f32x4.add(b0, f32x4.mul(g, x0));
    b1 = f32x4.add(b1, f32x4.mul(g, x1));
    g = v128.load(delta, 2 * ROW + 16);
    c0 = f32x4.add(c0, f32x4.mul(g, x0));
    c1 = f32x4.add(c1, f32x4.mul(g, x1));
    g = v128.load(delta, 3 * ROW + 16);
    d0 = f32x4.add(d0, f32x4.mul(g, x0));
    d1 = f32x4.add(d1, f32x4.mul(g, x1));
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
  halves: i32,
  into: usize,
  adding: bool,
): void {
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (let half = halves; half > 0; half -= 2) {
    const end = half > 1 ? delta + ROW : delta + HALF;
    let from = delta;
    let input = x;
    while (from < end) {
      const g = v128.load(from);
      a = f32x4.add(a, f32x4.mul(g, v128.load(input)));
      b = f32x4.add(b, f32x4.mul(g, v128.load(input, ROW)));
      c = f32x4.add(c, f32x4.mul(g, v128.load(input, 2 * ROW)));
      d = f32x4.add(d, f32x4.mul(g, v128.load(input, 3 * ROW)));
      from += 16;
      input += 16;
    }
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
function fourBiases(delta: usize, deltaBlock: usize, halves: i32, into: usize, adding: bool): void {
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (let half = halves; half > 0; half -= 2) {
    const end = half > 1 ? delta + ROW : delta + HALF;
    for (let from = delta; from < end; from += 16) {
      a = f32x4.add(a, v128.load(from));
      b = f32x4.add(b, v128.load(from, ROW));
      c = f32x4.add(c, v128.load(from, 2 * ROW));
      d = f32x4.add(d, v128.load(from, 3 * ROW));
    }
    delta += deltaBlock;
  }
  let found = sums(a, b, c, d);
  if (adding) found = f32x4.add(found, v128.load(into));
  v128.store(into, found);
}

@inline
function oneBias(delta: usize, deltaBlock: usize, halves: i32, into: usize, adding: bool): void {
  let a = f32x4.splat(0);
  for (let half = halves; half > 0; half -= 2) {
    const end = half > 1 ? delta + ROW : delta + HALF;
    for (let from = delta; from < end; from += 16) a = f32x4.add(a, v128.load(from));
    delta += deltaBlock;
  }
  put(into, sum(a), adding);
}

@inline
function put(into: usize, value: f32, adding: bool): void {
  store<f32>(into, adding ? load<f32>(into) + value : value);
}
