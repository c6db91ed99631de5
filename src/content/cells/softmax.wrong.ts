import { exp, sum } from 'negative-slope';

/** Divided by the smallest power: what lies far above is too large. */
export function softmax(outputs: readonly number[]): number[] {
  const smallest = Math.min(...outputs);
  const powers = outputs.map((y) => exp(y - smallest));
  const all = sum(powers);
  return powers.map((power) => power / all);
}
