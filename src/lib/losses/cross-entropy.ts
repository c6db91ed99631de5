import { exp, log } from '../numeric/index.ts';
import type { Loss } from './loss.ts';

/** The largest of the `outputs` numbers from `start` on. NaN among them gives NaN or is passed over. */
function largest(values: Float64Array, start: number, outputs: number): number {
  let maximum = values[start] as number;
  for (let i = start + 1; i < start + outputs; i++) {
    if ((values[i] as number) > maximum) maximum = values[i] as number;
  }
  return maximum;
}

/** The place of the largest of the `outputs` numbers from `start` on; the first of equals. */
function placeOfLargest(values: Float64Array, start: number, outputs: number): number {
  let place = 0;
  for (let k = 1; k < outputs; k++) {
    if ((values[start + k] as number) > (values[start + place] as number)) place = k;
  }
  return place;
}

/** Σ e^(ŷ − maximum) over one row: no power is above 1, so nothing overflows. */
function sumOfExponentials(output_bo: Float64Array, start: number, outputs: number, maximum: number): number {
  let sum = 0;
  for (let i = start; i < start + outputs; i++) sum += exp((output_bo[i] as number) - maximum);
  return sum;
}

/** L = 1/B Σ y (log Σ e^ŷ − ŷ) over B rows of logits and targets. */
export function meanCrossEntropy(
  output_bo: Float64Array,
  target_bo: Float64Array,
  batch: number,
  outputs: number,
): number {
  let sum = 0;
  for (let start = 0; start < batch * outputs; start += outputs) {
    const maximum = largest(output_bo, start, outputs);
    const logOfSum = log(sumOfExponentials(output_bo, start, outputs, maximum));
    for (let i = start; i < start + outputs; i++) {
      sum += (target_bo[i] as number) * (logOfSum - ((output_bo[i] as number) - maximum));
    }
  }
  return sum / batch;
}

/**
 * The cross-entropy of a softmax over logits, PyTorch's `CrossEntropyLoss`, for targets that sum to 1 in each row.
 *
 * L = 1/B Σ y (log Σ e^ŷ − ŷ), the largest logit taken out first; ∂L/∂ŷ = (softmax(ŷ) − y)/B. A row is correct if its
 * largest logit (the first of equals) stands where its largest target does.
 *
 * C. Bishop (2006), Pattern Recognition and Machine Learning, § 5.2.
 */
export const crossEntropy: Loss = {
  id: 'cross-entropy',
  label: 'Cross-entropy',
  gloss: 'How surprised a choice among several classes is by the truth.',
  tex: String.raw`-\frac{1}{B} \sum_{b,k} y_{bk} \log \frac{e^{\hat{y}_{bk}}}{\sum_j e^{\hat{y}_{bj}}}`,
  tasks: ['multiclass'],
  source: 'bishop2006',
  value: meanCrossEntropy,
  gradient(output_bo, target_bo, batch, outputs, into) {
    for (let b = 0; b < batch; b++) {
      const start = b * outputs;
      const maximum = largest(output_bo, start, outputs);
      const total = sumOfExponentials(output_bo, start, outputs, maximum);
      for (let i = start; i < start + outputs; i++) {
        into[i] = (exp((output_bo[i] as number) - maximum) / total - (target_bo[i] as number)) / batch;
      }
    }
  },
  correct(output_bo, target_bo, batch, outputs) {
    let rows = 0;
    for (let b = 0; b < batch; b++) {
      const start = b * outputs;
      if (placeOfLargest(output_bo, start, outputs) === placeOfLargest(target_bo, start, outputs)) rows++;
    }
    return rows;
  },
};
