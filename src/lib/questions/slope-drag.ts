import type { Found } from './question.ts';

/** What becomes of a network's accuracy as its slope goes from 0 up to 1. */
export const options = ['rises', 'falls', 'holds', 'stays'] as const;

/** Accuracy at three slopes: with ReLU, at one of 0.05 to 0.1, and where nothing bends. */
interface Way {
  readonly relu: number;
  readonly little: number;
  readonly straight: number;
}

/** A twentieth is no change. What holds loses less than a quarter of all that it loses in the first tenth of the way. */
export function decide({ relu, little, straight }: Way): (typeof options)[number] {
  const lost = relu - straight;
  if (Math.abs(lost) < 0.05) return 'stays';
  if (lost < 0) return 'rises';
  return relu - little < lost / 4 ? 'holds' : 'falls';
}

export const byEvidence = (found: Found): string => {
  const accuracy = (slope: string): number =>
    found('accuracy-by-slope', `spiral${slope}Accuracy`).value / 100;
  return decide({ relu: accuracy('0'), little: accuracy('0.1'), straight: accuracy('1') });
};
