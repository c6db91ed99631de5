import type { Found } from './question.ts';

/** Which of two networks finds the class of more penguins that it has not seen. */
export const options = ['relu', 'leaky', 'neither'] as const;

/** @param winner by the figure's rule for a difference that is clear */
export const decide = (winner: 'relu' | 'leaky-relu' | 'none'): (typeof options)[number] =>
  winner === 'relu' ? 'relu' : winner === 'none' ? 'neither' : 'leaky';

export const byEvidence = (found: Found): string => {
  const { value, interval } = found('penguin-pairs', 'medianPoints');
  const [lower, upper] = interval ?? [value, value];
  return decide(lower > 0 ? 'leaky-relu' : upper < 0 ? 'relu' : 'none');
};
