import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** The share of killed networks that come back with a slope of 0.2. */
const shares = { none: 0, few: 0.1, half: 0.5, most: 0.9, all: 1 } as const;

export const options = Object.keys(shares);

export const decide = (share: number): string => nearest(share, shares);

export const byEvidence = (found: Found): string =>
  decide(found('rescue', 'slope0.2Rescued').value / found('rescue', 'networks').value);
