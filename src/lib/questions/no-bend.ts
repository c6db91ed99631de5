import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** How many points a network without a bend gets right. */
const shares = { half: 0.5, most: 0.88, nearly: 0.98, all: 1 } as const;

export const options = Object.keys(shares);

export const decide = (share: number): string => nearest(share, shares);

export const byEvidence = (found: Found): string => decide(found('linear-net', 'moonsAtSlope1').value / 100);
