/** f(z) = max(0, z); f′(z) = 1 for z > 0, else 0. */
@unmanaged
@final
export class Relu {
  @inline
  slope(): v128 {
    return f32x4.splat(0);
  }

  /** With a slope of 0 the difference is 1 itself. */
  @inline
  turn(z: v128, slope: v128, difference: v128, slot: usize): v128 {
    v128.store(slot, v128.and(difference, f32x4.gt(z, slope)));
    return f32x4.pmax(z, slope);
  }
}
