import type { Found } from './question.ts';

/** Whether the gradient gets every plant right, and how soon. */
export const options = ['soon', 'late', 'never'] as const;

/**
 * @param wholeAt after how many steps it has; null where it never has
 * @param steps that it may take
 */
export function decide(wholeAt: number | null, steps: number): (typeof options)[number] {
  if (wholeAt === null) return 'never';
  return wholeAt < steps / 2 ? 'soon' : 'late';
}

export const byEvidence = (found: Found): string =>
  decide(found('plants', 'byHandWholeAt').value, found('plants', 'steps').value);
