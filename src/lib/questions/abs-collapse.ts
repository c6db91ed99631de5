import { nearest } from './nearest.ts';
import type { Found } from './question.ts';

/** The shares of ReLU networks and of leaky ones that learn |x|. */
const shares = {
  'few-half': [0.05, 0.5],
  'few-most': [0.05, 0.85],
  'half-most': [0.5, 0.85],
  both: [0.95, 0.95],
} as const;

export const options = Object.keys(shares);

export const decide = (relu: number, leaky: number): string => nearest([relu, leaky], shares);

export const byEvidence = (found: Found): string => {
  const share = (name: string): number => found('abs-collapse', name).value / 100;
  return decide(share('reluLearnedPercent'), share('slope0.1LearnedPercent'));
};
