import { expOfMinusAbs, sigmoidBy } from '../exponential';

/** f(z) = 1/(1 + e⁻ᶻ); f′(z) = e/(1 + e)² with e = e^(−|z|). */
@unmanaged
@final
export class Sigmoid {
  @inline
  apply(z: v128, slot: usize): v128 {
    const e = expOfMinusAbs(z);
    const sum = f32x4.add(f32x4.splat(1), e);
    v128.store(slot, f32x4.div(e, f32x4.mul(sum, sum)));
    return sigmoidBy(z, e);
  }
}
