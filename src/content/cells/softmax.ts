import { exp, sum, text } from 'negative-slope';

/** Outputs as probabilities. */
export function softmax(outputs: readonly number[]): number[] {
  const powers = outputs.map((y) => exp(y));
  const all = sum(powers);
  return powers.map((power) => power / all);
}

text(softmax([1, 2, 3]));
text(softmax([11, 12, 13]));
text(softmax([1001, 1002, 1003]));
