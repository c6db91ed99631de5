import type { Found } from './question.ts';

/** Which of two numbers jumps more from one draw of networks to the next. */
export const options = ['root', 'median', 'alike'] as const;

/** Each by how many times its lowest its highest is; up to half as much again is alike. */
export function decide(root: number, median: number): (typeof options)[number] {
  if (root > 1.5 * median) return 'root';
  return median > 1.5 * root ? 'median' : 'alike';
}

export const byEvidence = (found: Found): string => {
  const spread = (of: string): number =>
    found('heavy-tail', `leaky${of}Highest`).value / found('heavy-tail', `leaky${of}Lowest`).value;
  return decide(spread('Root'), spread('Median'));
};
