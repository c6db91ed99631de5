import { bend } from './bend';

/** f(z) = z for z > 0, a z for z ≤ 0; f′(z) = 1 and a. */
@unmanaged
@final
export class LeakyRelu {
  negativeSlope: f32;

  @inline
  apply(z: v128, slot: usize): v128 {
    return bend(z, f32x4.splat(this.negativeSlope), slot);
  }
}
