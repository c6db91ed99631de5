import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** In which share of the seeds two networks are right on as many test penguins. */
const shares = { few: 0.1, half: 0.5, most: 0.9 } as const;

export const options = Object.keys(shares);

export const decide = (even: number): string => nearest(even, shares);

export const byEvidence = (found: Found): string =>
  decide(found('race-penguins', 'even').value / found('race-penguins', 'pairs').value);
