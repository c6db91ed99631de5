import type { Found } from './question.ts';

/** How many networks with a slope of 0.2 are at 95 % accuracy on the spiral, beside those with ReLU. */
export const options = ['more', 'same', 'fewer', 'less-than-half'] as const;

export function decide(relu: number, leaky: number): (typeof options)[number] {
  const ratio = leaky / relu;
  if (ratio > 0.9) return ratio > 1.1 ? 'more' : 'same';
  return ratio < 0.5 ? 'less-than-half' : 'fewer';
}

export const byEvidence = (found: Found): string =>
  decide(
    found('accuracy-by-slope', 'spiral0Reached').value,
    found('accuracy-by-slope', 'spiral0.2Reached').value,
  );
