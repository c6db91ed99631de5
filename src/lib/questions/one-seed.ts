import type { Found } from './question.ts';

/** Which of two activations is the quicker one on the moons, of which one seed was shown. */
export const options = ['relu', 'leaky', 'neither'] as const;

const winners = { less: 'leaky', more: 'relu', none: 'neither' } as const;

/** @param verdict on which side of 0 the steps of Leaky ReLU less those of ReLU are, over many seeds */
export const decide = (verdict: keyof typeof winners): (typeof options)[number] => winners[verdict];

export const byEvidence = (found: Found): string => {
  const { value, interval } = found('race-moons', 'slope0.2Difference');
  const [lower, upper] = interval ?? [value, value];
  return decide(upper < 0 ? 'less' : lower > 0 ? 'more' : 'none');
};
