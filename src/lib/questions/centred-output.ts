import type { Found } from './question.ts';

/** Whose outputs have a mean of 0, where the inputs have. */
export const options = ['elu', 'selu', 'gelu', 'none'] as const;
type Candidate = Exclude<(typeof options)[number], 'none'>;

/** So near to 0 a mean is 0. */
const near = 0.01;

/** @param means of what each puts out */
export const decide = (means: Readonly<Record<Candidate, number>>): string =>
  options.find((option) => option !== 'none' && Math.abs(means[option]) < near) ?? 'none';

export const byEvidence = (found: Found): string =>
  decide({
    elu: found('activation-moments', 'eluMean').value,
    selu: found('activation-moments', 'seluMean').value,
    gelu: found('activation-moments', 'geluMean').value,
  });
