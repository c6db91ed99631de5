import type { Optimizer } from './optimizer.ts';

/** One step down the gradient, in place: w ← w − η g. */
export function descend(weights: Float64Array, gradient: Float64Array, learningRate: number): void {
  for (let i = 0; i < weights.length; i++) {
    weights[i] = (weights[i] as number) - learningRate * (gradient[i] as number);
  }
}

/** One step with momentum, in place: v ← μ v + g; w ← w − η v. */
export function roll(
  weights: Float64Array,
  velocity: Float64Array,
  gradient: Float64Array,
  learningRate: number,
  momentum: number,
): void {
  for (let i = 0; i < weights.length; i++) {
    const v = momentum * (velocity[i] as number) + (gradient[i] as number);
    velocity[i] = v;
    weights[i] = (weights[i] as number) - learningRate * v;
  }
}

/**
 * Stochastic gradient descent with momentum, PyTorch's form.
 *
 * v ← μ v + g; w ← w − η v, from v = 0. With μ = 0 it is plain gradient descent. The learning rate is outside the
 * velocity, so that changing it acts at once.
 *
 * D. Rumelhart, G. Hinton and R. Williams (1986), Learning representations by back-propagating errors.
 */
export const sgd: Optimizer = {
  id: 'sgd',
  label: 'SGD',
  gloss: 'One step down the gradient, with momentum if wanted.',
  tex: String.raw`v \leftarrow \mu v + g, \quad w \leftarrow w - \eta v`,
  settings: [
    { name: 'momentum', label: 'Momentum', symbol: String.raw`\mu`, default: 0, minimum: 0, maximum: 1 },
  ],
  source: 'rumelhart1986',
  create(size, { momentum = 0 } = {}) {
    if (momentum === 0) return { update: descend };
    const velocity = new Float64Array(size);
    return {
      update: (parameters, gradient, learningRate) =>
        roll(parameters, velocity, gradient, learningRate, momentum),
    };
  },
};
