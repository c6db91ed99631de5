const BETA_1: f32 = 0.9;
const BETA_2: f32 = 0.999;
const EPSILON: f32 = 1e-8;

/** w ← w − η g, for `length` bytes of numbers. */
export function descend(w: usize, g: usize, length: usize, learningRate: f32): void {
  const rate = f32x4.splat(learningRate);
  const end = w + length;
  while (w < end) {
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(rate, v128.load(g))));
    w += 16;
    g += 16;
  }
}

/** v ← μ v + g; w ← w − η v. */
export function descendWithMomentum(w: usize, g: usize, v: usize, length: usize, learningRate: f32, momentum: f32): void {
  const rate = f32x4.splat(learningRate);
  const kept = f32x4.splat(momentum);
  const end = w + length;
  while (w < end) {
    const velocity = f32x4.add(f32x4.mul(kept, v128.load(v)), v128.load(g));
    v128.store(v, velocity);
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(rate, velocity)));
    w += 16;
    g += 16;
    v += 16;
  }
}

/**
 * m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; w ← w − η/(1 − β₁ᵗ) m / (√v / √(1 − β₂ᵗ) + ε): `stepSize` is the first
 * factor, `correction` √(1 − β₂ᵗ).
 */
export function adapt(w: usize, g: usize, m: usize, v: usize, length: usize, stepSize: f32, correction: f32): void {
  const step = f32x4.splat(stepSize);
  const divisor = f32x4.splat(correction);
  const end = w + length;
  while (w < end) {
    const gradient = v128.load(g);
    const first = f32x4.add(f32x4.mul(f32x4.splat(BETA_1), v128.load(m)), f32x4.mul(f32x4.splat(<f32>0.1), gradient));
    const second = f32x4.add(
      f32x4.mul(f32x4.splat(BETA_2), v128.load(v)),
      f32x4.mul(f32x4.mul(f32x4.splat(<f32>0.001), gradient), gradient),
    );
    v128.store(m, first);
    v128.store(v, second);
    const root = f32x4.add(f32x4.div(f32x4.sqrt(second), divisor), f32x4.splat(EPSILON));
    v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(step, f32x4.div(first, root))));
    w += 16;
    g += 16;
    m += 16;
    v += 16;
  }
}
