import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** The share of random starts from which a network gets every plant right. */
const shares = { most: 0.95, sixty: 0.6, thirty: 0.3, few: 0.05 } as const;

export const options = Object.keys(shares);

export const decide = (share: number): string => nearest(share, shares);

export const byEvidence = (found: Found): string =>
  decide(found('plants', 'networksWhole').value / found('plants', 'networks').value);
