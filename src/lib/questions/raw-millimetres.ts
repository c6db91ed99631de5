import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** The share of units that are off for every penguin at the end. */
const shares = { few: 0.05, half: 0.5, most: 0.95 } as const;

export const options = Object.keys(shares);

export const decide = (share: number): string => nearest(share, shares);

export const byEvidence = (found: Found): string => decide(found('data-scale', 'rawInactive').value / 32);
