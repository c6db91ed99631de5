import { applySlopes, differenceOf } from './two-slopes';

/** f(z) = z for z > 0, a z for z ≤ 0; f′(z) = 1 and a. */
@unmanaged
@final
export class LeakyRelu {
  negativeSlope: f32;

  @inline
  slope(): v128 {
    return f32x4.splat(this.negativeSlope);
  }

  @inline
  turn(z: v128, slope: v128, difference: v128, slot: usize): v128 {
    return applySlopes(z, slope, difference, slot);
  }

  @inline
  apply(z: v128, slot: usize): v128 {
    const slope = this.slope();
    return applySlopes(z, slope, differenceOf(slope), slot);
  }
}
