/** f(z) = min(max(0, z), 6); f′(z) = 1 for 0 < z < 6, else 0. */
@unmanaged
@final
export class Relu6 {
  @inline
  apply(z: v128, slot: usize): v128 {
    const zero = f32x4.splat(0);
    const six = f32x4.splat(6);
    v128.store(slot, v128.and(f32x4.splat(1), v128.and(f32x4.gt(z, zero), f32x4.lt(z, six))));
    return f32x4.pmin(f32x4.pmax(z, zero), six);
  }
}
