import type { Found } from './question.ts';

/** What becomes of a gradient behind 50 layers of tanh with the gain 3. */
export const options = ['vanishes', 'keeps', 'explodes'] as const;

/** Up to a hundredth or a hundred times as long is still of its size. */
export const decide = (norm: number): (typeof options)[number] =>
  norm < 0.01 ? 'vanishes' : norm > 100 ? 'explodes' : 'keeps';

export const byEvidence = (found: Found): string =>
  decide(found('gradient-by-depth', 'tanh50Gain3Median').value);
