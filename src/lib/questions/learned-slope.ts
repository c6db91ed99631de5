import type { Found } from './question.ts';

/** Where two slopes go that start at 0.25 and learn the spiral: their mean. */
export const options = ['up', 'stay', 'down', 'below'] as const;

/** @param slopes where they end, layer by layer */
export function decide(slopes: readonly number[]): (typeof options)[number] {
  const mean = slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length;
  if (mean < 0.15) return mean < -0.05 ? 'below' : 'down';
  return mean < 0.4 ? 'stay' : 'up';
}

export const byEvidence = (found: Found): string =>
  decide([found('slope-learned', 'spiralLayer1').value, found('slope-learned', 'spiralLayer2').value]);
