/** f(z) = z for z > 0 and s z elsewhere, s being a number; NaN stays NaN. */
@inline
export function bend(z: v128, s: v128, slot: usize): v128 {
  const on = f32x4.gt(z, f32x4.splat(0));
  v128.store(slot, v128.bitselect(f32x4.splat(1), s, on));
  return v128.bitselect(z, f32x4.mul(z, s), on);
}
