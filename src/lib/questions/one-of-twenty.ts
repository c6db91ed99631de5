import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** The share of a mean square, of twenty networks’ gradients, that the largest of them makes. */
const shares = { twentieth: 0.05, tenth: 0.1, third: 0.35, most: 0.9 } as const;

export const options = Object.keys(shares);

export const byEvidence = (found: Found): string =>
  nearest(found('one-of-twenty', 'layers50Percent').value / 100, shares);
