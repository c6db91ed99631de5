import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** The shares of networks that diverge at the rate 1: with ReLU, with a slope of 0.2. Those that do not, hardly learn. */
const shares = {
  neither: [0.05, 0.05],
  leaky: [0.05, 0.95],
  relu: [0.95, 0.05],
  both: [0.95, 0.95],
} as const;

export const options = Object.keys(shares);

export const decide = (relu: number, leaky: number): string => nearest([relu, leaky], shares);

export const byEvidence = (found: Found): string => {
  const share = (name: string): number => found('digits-rate', `${name}DivergedPercent`).value / 100;
  return decide(share('relu'), share('leaky0.2'));
};
