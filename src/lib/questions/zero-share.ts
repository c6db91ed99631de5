import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** The share of exact zeros that a fresh layer of ReLU units puts out. */
const shares = { none: 0, quarter: 0.25, half: 0.5, most: 0.95 } as const;

export const options = Object.keys(shares);

export const decide = (share: number): string => nearest(share, shares);

export const byEvidence = (found: Found): string =>
  decide(found('zero-share', 'reluMeanPercent').value / 100);
