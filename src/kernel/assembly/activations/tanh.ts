import { expRest, powerOfTwo, rest, wholes } from '../exponential';

/** f(z) = tanh z = −t/(t + 2) with t = e^(−2|z|) − 1, and z's sign; f′(z) = 4 e/(1 + e)² with e = e^(−2|z|). */
@unmanaged
@final
export class Tanh {
  @inline
  apply(z: v128, slot: usize): v128 {
    const one = f32x4.splat(1);
    const x = f32x4.pmax(f32x4.mul(f32x4.abs(z), f32x4.splat(-2)), f32x4.splat(-87));
    const k = wholes(x);
    const scale = powerOfTwo(k);
    const scaled = f32x4.mul(expRest(rest(x, k)), scale);
    const e = f32x4.add(scale, scaled);
    const t = f32x4.add(scaled, f32x4.sub(scale, one));
    const sum = f32x4.add(one, e);
    v128.store(slot, f32x4.div(f32x4.mul(f32x4.splat(4), e), f32x4.mul(sum, sum)));
    const size = f32x4.div(f32x4.neg(t), f32x4.add(t, f32x4.splat(2)));
    return v128.bitselect(z, size, f32x4.splat(-0.0));
  }
}
