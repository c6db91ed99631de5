import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** The share of plants that one neuron can be right about at best. */
const shares = { half: 12 / 24, 'two-thirds': 16 / 24, most: 20 / 24, all: 1 } as const;

export const options = Object.keys(shares);

export const decide = (share: number): string => nearest(share, shares);

export const byEvidence = (found: Found): string =>
  decide(found('plants', 'mostByOneNeuron').value / found('plants', 'examples').value);
