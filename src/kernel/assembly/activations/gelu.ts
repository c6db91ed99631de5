import { exp } from '../exponential';

/**
 * f(z) = z Φ(z); f′(z) = Φ(z) + z φ(z).
 *
 * Φ(z) = ½ erfc(−z/√2), with W. Press and others' Chebyshev fit of erfc (Numerical Recipes, § 6.2), whose relative
 * error is below 1.2e-7 everywhere.
 */
@unmanaged
@final
export class Gelu {
  @inline
  apply(z: v128, slot: usize): v128 {
    const one = f32x4.splat(1);
    const x = f32x4.mul(f32x4.pmin(f32x4.abs(z), f32x4.splat(18)), f32x4.splat(0.70710678118654752));
    const t = f32x4.div(one, f32x4.add(one, f32x4.mul(x, f32x4.splat(0.5))));
    let p = f32x4.splat(0.17087277);
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(-0.82215223));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(1.48851587));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(-1.13520398));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(0.27886807));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(-0.18628806));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(0.09678418));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(0.37409196));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(1.00002368));
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(-1.26551223));
    const square = f32x4.mul(x, x);
    const tail = f32x4.mul(f32x4.mul(t, f32x4.splat(0.5)), exp(f32x4.sub(p, square)));
    const below = f32x4.lt(z, f32x4.splat(0));
    const share = v128.bitselect(tail, f32x4.sub(one, tail), below);
    const density = f32x4.mul(f32x4.splat(0.3989422804014327), exp(f32x4.neg(square)));
    v128.store(slot, f32x4.add(share, f32x4.mul(z, density)));
    return f32x4.mul(z, share);
  }
}
