/*
 * Elementary functions of four numbers at once, from operations that IEEE 754 fixes to the last bit, in a fixed order.
 */

/** x split as k ln 2 + r with |r| ≤ ½ ln 2: k, as four whole numbers in float32. */
@inline
export function wholes(x: v128): v128 {
  return f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)));
}

/** The rest r of that split; ln 2 in two parts, of which the first has so few bits that its multiples are exact. */
@inline
export function rest(x: v128, k: v128): v128 {
  const high = f32x4.sub(x, f32x4.mul(k, f32x4.splat(0.693359375)));
  return f32x4.sub(high, f32x4.mul(k, f32x4.splat(-2.12194440e-4)));
}

/** eʳ − 1 for |r| ≤ ½ ln 2: its Taylor series up to r⁷. */
@inline
export function expRest(r: v128): v128 {
  let p = f32x4.splat(1.0 / 5040.0);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 720.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 120.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 24.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 6.0));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
  return f32x4.add(r, f32x4.mul(f32x4.mul(r, r), p));
}

/** 2ᵏ for whole k from −126 to 127: the exponent's bits. */
@inline
export function powerOfTwo(k: v128): v128 {
  return i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(k), i32x4.splat(127)), 23);
}

/** eˣ; 0 and ∞ beyond the range of a float32. The power of two is applied in two factors, for it may have no float32. */
@inline
export function exp(x: v128): v128 {
  const within = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-104)), f32x4.splat(89));
  const k = wholes(within);
  const p = f32x4.add(f32x4.splat(1), expRest(rest(within, k)));
  const half = f32x4.floor(f32x4.mul(k, f32x4.splat(0.5)));
  return f32x4.mul(f32x4.mul(p, powerOfTwo(half)), powerOfTwo(f32x4.sub(k, half)));
}

/** e^(−|x|), which needs no care for large values. */
@inline
export function expOfMinusAbs(x: v128): v128 {
  const within = f32x4.pmax(f32x4.neg(f32x4.abs(x)), f32x4.splat(-87));
  const k = wholes(within);
  return f32x4.mul(f32x4.add(f32x4.splat(1), expRest(rest(within, k))), powerOfTwo(k));
}

/** log(1 + x) for x in [0, 1]: 2 artanh s with s = x / (2 + x) ≤ ⅓, as a series up to s¹⁵. */
@inline
export function log1pOfShare(x: v128): v128 {
  return twiceArtanh(f32x4.div(x, f32x4.add(f32x4.splat(2), x)));
}

/** 2 artanh s = log((1 + s)/(1 − s)) for |s| ≤ ⅓. */
@inline
function twiceArtanh(s: v128): v128 {
  const z = f32x4.mul(s, s);
  let p = f32x4.splat(2.0 / 15.0);
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(2.0 / 13.0));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(2.0 / 11.0));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(2.0 / 9.0));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(2.0 / 7.0));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(2.0 / 5.0));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(2.0 / 3.0));
  return f32x4.add(f32x4.mul(s, f32x4.splat(2)), f32x4.mul(f32x4.mul(s, z), p));
}

/** log x for x ≥ 1. */
@inline
export function log(x: v128): v128 {
  // x = 2ᵏ m with m in [√½, √2): the exponent of x / √½ rounds down to it.
  const bits = i32x4.sub(x, i32x4.splat(0x3f3504f3));
  const exponent = i32x4.shr_s(bits, 23);
  const m = i32x4.add(v128.and(bits, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3));
  const k = f32x4.convert_i32x4_s(exponent);
  const one = f32x4.splat(1);
  const logOfM = twiceArtanh(f32x4.div(f32x4.sub(m, one), f32x4.add(m, one)));
  return f32x4.add(f32x4.mul(k, f32x4.splat(0.693359375)), f32x4.add(logOfM, f32x4.mul(k, f32x4.splat(-2.12194440e-4))));
}

/** 1/(1 + e⁻ˣ). */
@inline
export function sigmoid(x: v128): v128 {
  return sigmoidBy(x, expOfMinusAbs(x));
}

/** The same, from e^(−|x|). */
@inline
export function sigmoidBy(x: v128, e: v128): v128 {
  const above = f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), e));
  return v128.bitselect(f32x4.mul(e, above), above, f32x4.lt(x, f32x4.splat(0)));
}
