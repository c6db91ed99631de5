import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** Where two slopes go that start at 0.25 and learn the spiral: their mean. */
const means = { up: 0.9, stay: 0.25, down: 0.05, below: -0.4 } as const;

export const options = Object.keys(means);

/** @param slopes where they end, layer by layer */
export const decide = (slopes: readonly number[]): string =>
  nearest(slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length, means);

export const byEvidence = (found: Found): string =>
  decide([found('slope-learned', 'spiralLayer1').value, found('slope-learned', 'spiralLayer2').value]);
