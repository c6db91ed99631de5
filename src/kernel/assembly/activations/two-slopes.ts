/**
 * f(z) = f′(z) z, where f′(z) is 1 for z > 0 and the slope elsewhere; `difference` has the bits in which the two differ. NaN
 * stays NaN.
 */
@inline
export function applySlopes(z: v128, slope: v128, difference: v128, slot: usize): v128 {
  const derivative = v128.xor(slope, v128.and(f32x4.gt(z, f32x4.splat(0)), difference));
  v128.store(slot, derivative);
  return f32x4.mul(z, derivative);
}

/** The bits in which a slope differs from 1. */
@inline
export function differenceOf(slope: v128): v128 {
  return v128.xor(slope, f32x4.splat(1));
}
