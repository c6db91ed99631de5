import type { Found } from './question.ts';

/** What becomes of ReLU’s lead on the moons, once each side has the rate that suits it. */
export const options = ['same', 'smaller', 'gone', 'turned'] as const;

/** Half of the steps by which ReLU is ahead at the rate 0.1, as “race-moons” found. */
const halfOfBefore = 35;

/** @param verdict on which side of 0 the steps of Leaky ReLU less those of ReLU are @param steps their median */
export function decide(verdict: 'less' | 'more' | 'none', steps: number): (typeof options)[number] {
  if (verdict === 'none') return 'gone';
  if (verdict === 'less') return 'turned';
  return steps < halfOfBefore ? 'smaller' : 'same';
}

export const byEvidence = (found: Found): string => {
  const { value, interval } = found('race-own-rate', 'ownDifference');
  const [lower, upper] = interval ?? [value, value];
  return decide(upper < 0 ? 'less' : lower > 0 ? 'more' : 'none', value);
};
