import { expRest, powerOfTwo, rest, wholes } from '../exponential';

/** f(z) = z for z > 0, α (eᶻ − 1) for z ≤ 0; f′(z) = 1 and α eᶻ. */
@unmanaged
@final
export class Elu {
  alpha: f32;

  @inline
  apply(z: v128, slot: usize): v128 {
    return exponentialUnit(z, f32x4.splat(1), f32x4.splat(this.alpha), slot);
  }
}

/** right · z for z > 0 and depth · (eᶻ − 1) for z ≤ 0; both exponentials come from one split of z. */
@inline
export function exponentialUnit(z: v128, right: v128, depth: v128, slot: usize): v128 {
  const zero = f32x4.splat(0);
  const within = f32x4.pmax(f32x4.pmin(z, zero), f32x4.splat(-87));
  const k = wholes(within);
  const scale = powerOfTwo(k);
  const scaled = f32x4.mul(expRest(rest(within, k)), scale);
  const on = f32x4.gt(z, zero);
  v128.store(slot, v128.bitselect(right, f32x4.mul(depth, f32x4.add(scale, scaled)), on));
  const below = f32x4.mul(depth, f32x4.add(scaled, f32x4.sub(scale, f32x4.splat(1))));
  return v128.bitselect(f32x4.mul(right, z), below, on);
}
