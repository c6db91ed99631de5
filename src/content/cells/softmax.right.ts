import { exp, sum } from 'negative-slope';

/** Outputs as probabilities: the largest power is e⁰. */
export function softmax(outputs: readonly number[]): number[] {
  const largest = Math.max(...outputs);
  const powers = outputs.map((y) => exp(y - largest));
  const all = sum(powers);
  return powers.map((power) => power / all);
}
