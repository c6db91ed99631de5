import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** Of the drawings, the share that is read right. */
const shares = { same: 0.87, more: 0.67, some: 0.4, guess: 0.1 } as const;

export const options = Object.keys(shares);

export const decide = (share: number): string => nearest(share, shares);

export const byEvidence = (found: Found): string =>
  decide(found('digit-pad', 'asDrawnRight').value / found('digit-pad', 'drawings').value);
