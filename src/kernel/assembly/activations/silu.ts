import { expOfMinusAbs } from '../exponential';

/** f(z) = z σ(z); f′(z) = σ(z) (1 + z (1 − σ(z))). */
@unmanaged
@final
export class Silu {
  @inline
  apply(z: v128, slot: usize): v128 {
    const one = f32x4.splat(1);
    const e = expOfMinusAbs(z);
    const large = f32x4.div(one, f32x4.add(one, e));
    const small = f32x4.mul(e, large);
    const below = f32x4.lt(z, f32x4.splat(0));
    const share = v128.bitselect(small, large, below);
    const others = v128.bitselect(large, small, below);
    v128.store(slot, f32x4.mul(share, f32x4.add(one, f32x4.mul(z, others))));
    return f32x4.mul(z, share);
  }
}
