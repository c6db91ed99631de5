import { exp, log1p, sigmoid } from '../numeric/index.ts';
import type { Loss } from './loss.ts';

/**
 * The logistic loss of one logit: −log σ(ŷ) for y = 1 and −log(1 − σ(ŷ)) for y = 0, in nats.
 *
 * max(0, ŷ) − ŷ y + log(1 + e^(−|ŷ|)), which is the same and never overflows. NaN stays NaN.
 *
 * @example logisticLoss(0, 1) // log 2, about 0.693
 */
export function logisticLoss(logit: number, target: number): number {
  return Math.max(logit, 0) - logit * target + log1p(exp(-Math.abs(logit)));
}

/**
 * The logistic loss on logits, PyTorch's `BCEWithLogitsLoss`.
 *
 * L = 1/(BK) Σ logisticLoss(ŷ, y); ∂L/∂ŷ = (σ(ŷ) − y)/(BK). A row is correct if each logit is positive just where its target is 1.
 *
 * C. Bishop (2006), Pattern Recognition and Machine Learning, § 5.2.
 */
export const bceWithLogits: Loss = {
  id: 'bce-with-logits',
  label: 'Logistic loss',
  gloss: 'How surprised a yes-or-no prediction is by the truth.',
  tex: String.raw`-\frac{1}{BK} \sum_{b,k} \bigl[ y_{bk} \log \sigma(\hat{y}_{bk}) + (1 - y_{bk}) \log(1 - \sigma(\hat{y}_{bk})) \bigr]`,
  tasks: ['binary'],
  source: 'bishop2006',
  value(output_bo, target_bo, batch, outputs) {
    const count = batch * outputs;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      sum += logisticLoss(output_bo[i] as number, target_bo[i] as number);
    }
    return sum / count;
  },
  gradient(output_bo, target_bo, batch, outputs, into) {
    const count = batch * outputs;
    for (let i = 0; i < count; i++) {
      into[i] = (sigmoid(output_bo[i] as number) - (target_bo[i] as number)) / count;
    }
  },
  correct(output_bo, target_bo, batch, outputs) {
    let rows = 0;
    for (let b = 0; b < batch; b++) {
      let right = true;
      for (let i = b * outputs; i < (b + 1) * outputs; i++) {
        if ((output_bo[i] as number) > 0 !== (target_bo[i] as number) > 0.5) right = false;
      }
      if (right) rows++;
    }
    return rows;
  },
};
