import { expOfMinusAbs, log1pOfShare, sigmoidBy } from '../exponential';

/** f(z) = log(1 + eᶻ) = max(0, z) + log(1 + e^(−|z|)); f′(z) = σ(z). */
@unmanaged
@final
export class Softplus {
  @inline
  apply(z: v128, slot: usize): v128 {
    const e = expOfMinusAbs(z);
    v128.store(slot, sigmoidBy(z, e));
    return f32x4.add(f32x4.pmax(z, f32x4.splat(0)), log1pOfShare(e));
  }
}
