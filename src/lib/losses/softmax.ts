import { crossEntropy } from './cross-entropy.ts';

/** The probabilities that a row of logits stands for: what the gradient of cross-entropy has left when nothing is the target. */
export function softmax(logits: Float64Array): readonly number[] {
  const classes = logits.length;
  const probabilities = new Float64Array(classes);
  crossEntropy.gradient(logits, new Float64Array(classes), 1, classes, probabilities);
  return [...probabilities];
}
