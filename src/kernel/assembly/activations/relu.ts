/** f(z) = max(0, z); f′(z) = 1 for z > 0, else 0. */
@unmanaged
@final
export class Relu {
  @inline
  apply(z: v128, slot: usize): v128 {
    const zero = f32x4.splat(0);
    v128.store(slot, v128.and(f32x4.splat(1), f32x4.gt(z, zero)));
    return f32x4.pmax(z, zero);
  }
}
