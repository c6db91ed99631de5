import { exponentialUnit } from './elu';

/** f(z) = λ z for z > 0, λ α (eᶻ − 1) for z ≤ 0. */
@unmanaged
@final
export class Selu {
  @inline
  apply(z: v128, slot: usize): v128 {
    return exponentialUnit(z, f32x4.splat(1.0507009873554805), f32x4.splat(1.0507009873554805 * 1.6732632423543772), slot);
  }
}
