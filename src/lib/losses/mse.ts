import type { Loss } from './loss.ts';

/**
 * The mean squared error, PyTorch's `MSELoss`.
 *
 * L = 1/(BK) Σ (ŷ − y)² over all rows and outputs; ∂L/∂ŷ = 2 (ŷ − y)/(BK).
 *
 * Class numbers are fitted as numbers, so that there is no accuracy to speak of.
 *
 * C. Bishop (2006), Pattern Recognition and Machine Learning, § 5.2.
 */
export const mse: Loss = {
  id: 'mse',
  label: 'Mean squared error',
  gloss: 'The mean square of what is missing to the target.',
  tex: String.raw`\frac{1}{BK} \sum_{b,k} (\hat{y}_{bk} - y_{bk})^2`,
  tasks: ['regression', 'binary', 'multiclass'],
  source: 'bishop2006',
  value(output_bo, target_bo, batch, outputs) {
    const count = batch * outputs;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const difference = (output_bo[i] as number) - (target_bo[i] as number);
      sum += difference * difference;
    }
    return sum / count;
  },
  gradient(output_bo, target_bo, batch, outputs, into) {
    const count = batch * outputs;
    for (let i = 0; i < count; i++) {
      into[i] = (2 * ((output_bo[i] as number) - (target_bo[i] as number))) / count;
    }
  },
  correct: null,
};
