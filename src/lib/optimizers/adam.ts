import type { Optimizer } from './optimizer.ts';

const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-8;

/**
 * Adam: steps of about the learning rate, whatever the gradient's size.
 *
 * m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; w ← w − η m̂ / (√v̂ + ε), with m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ).
 * β₁ = .9, β₂ = .999, ε = 1e-8 outside the root, as in PyTorch. The powers of β are running products: they need no
 * `pow` and their bits are the same everywhere.
 *
 * D. Kingma and J. Ba (2015), Adam: a method for stochastic optimization.
 */
export const adam: Optimizer = {
  id: 'adam',
  label: 'Adam',
  gloss: 'Gives each weight a step size of its own.',
  tex: String.raw`w \leftarrow w - \eta\, \frac{\hat{m}}{\sqrt{\hat{v}} + \varepsilon}`,
  settings: [],
  source: 'kingma2015',
  create(size) {
    const first = new Float64Array(size);
    const second = new Float64Array(size);
    let power1 = 1;
    let power2 = 1;
    return {
      update(parameters, gradient, learningRate) {
        power1 *= BETA_1;
        power2 *= BETA_2;
        const stepSize = learningRate / (1 - power1);
        const correction = Math.sqrt(1 - power2);
        for (let i = 0; i < size; i++) {
          const g = gradient[i] as number;
          const m = BETA_1 * (first[i] as number) + (1 - BETA_1) * g;
          const v = BETA_2 * (second[i] as number) + (1 - BETA_2) * g * g;
          first[i] = m;
          second[i] = v;
          parameters[i] = (parameters[i] as number) - stepSize * (m / (Math.sqrt(v) / correction + EPSILON));
        }
      },
    };
  },
};
