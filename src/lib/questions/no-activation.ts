import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** By how many points of accuracy a healthy network without activation is behind one with ReLU. */
const points = { half: 0.5, five: 5, twenty: 20, fifty: 50 } as const;

export const options = Object.keys(points);

export const decide = (behind: number): string => nearest(behind, points);

export const byEvidence = (found: Found): string => decide(-found('digits-healthy', 'identityMore').value);
