import type { Found } from './question.ts';

/** What becomes of ReLU’s lead on the moons, once each side has the rate that suits it. */
export const options = ['same', 'smaller', 'gone', 'turned'] as const;

/**
 * @param verdict on which side of 0 the steps of Leaky ReLU less those of ReLU are @param steps their median
 * @param before the same at the rate 0.1
 */
export function decide(
  verdict: 'less' | 'more' | 'none',
  steps: number,
  before: number,
): (typeof options)[number] {
  if (verdict === 'none') return 'gone';
  if (verdict === 'less') return 'turned';
  return steps < before / 2 ? 'smaller' : 'same';
}

export const byEvidence = (found: Found): string => {
  const { value, interval } = found('race-own-rate', 'ownDifference');
  const [lower, upper] = interval ?? [value, value];
  const before = found('race-moons', 'slope0.2Difference').value;
  return decide(upper < 0 ? 'less' : lower > 0 ? 'more' : 'none', value, before);
};
