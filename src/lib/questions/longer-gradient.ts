import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** The share of networks of 50 layers in which the gradient is longer with a slope of 0.2 than with ReLU, at the same weights. */
const shares = { few: 0.15, half: 0.5, most: 0.85, all: 1 } as const;

export const options = Object.keys(shares);

export const decide = (share: number): string => nearest(share, shares);

export const byEvidence = (found: Found): string =>
  decide(found('gradient-by-slope', 'slope0.2LargerPercent').value / 100);
