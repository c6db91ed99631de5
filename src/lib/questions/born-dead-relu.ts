import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** The share of random ReLU networks, ten layers of width 2, that are born dead. */
const shares = { none: 0, tenth: 0.1, half: 0.5, most: 0.9 } as const;

export const options = Object.keys(shares);

export const decide = (share: number): string => nearest(share, shares);

export const byEvidence = (found: Found): string =>
  decide(found('born-dead', 'width2Layers10Percent').value / 100);
