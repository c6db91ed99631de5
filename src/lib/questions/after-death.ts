import type { Found } from './question.ts';

/** What becomes of the line of a first-layer unit that plain gradient descent has killed. */
export const options = ['rests', 'wanders', 'returns'] as const;

interface Fate {
  readonly moved: boolean;
  readonly isBack: boolean;
}

export const decide = ({ moved, isBack }: Fate): (typeof options)[number] =>
  isBack ? 'returns' : moved ? 'wanders' : 'rests';

/** A unit that is where it was has not come back. */
export const byEvidence = (found: Found): string =>
  decide({ moved: found('one-death', 'drift').value !== 0, isBack: false });
