import { describe, expect, it } from 'vitest';
import { type Gradients, gradients } from '../simulations/gradients.ts';
import { rightGain } from './right-gain.ts';

const outcomesAt = (gain: number, seeds = rightGain.seeds): Gradients[] =>
  seeds.map((seed) => gradients(rightGain.build({ gain }, seed)));

describe('right-gain', () => {
  it('passes at √(2/1.25)', () => {
    const { passed, sentence } = rightGain.grade(outcomesAt(1.26));
    expect(sentence).toMatch(/^Passed: in \d+ of 20 draws the median gradient was between ½ and 2;/);
    expect(passed).toBe(true);
  }, 60_000);

  // Six that fail are more than the exercise allows.
  it.each([
    ['where it starts, at ReLU’s √2: too long', 1.41, true],
    ['at 1: too short', 1, false],
  ])(
    'fails %s',
    (_where, gain, isLong) => {
      const outcomes = outcomesAt(gain, rightGain.seeds.slice(0, 6));
      expect(outcomes.some((outcome) => rightGain.succeeded(outcome))).toBe(false);
      const all = rightGain.seeds.map((_, index) => outcomes[index % 6] as Gradients);
      const { passed, sentence } = rightGain.grade(all);
      expect(passed).toBe(false);
      expect(sentence).toBe(
        `Not yet: in 0 of 20 draws the median gradient was between ½ and 2; 15 were asked for. It was shorter than ½ in ${isLong ? 0 : 20}, and longer than 2 in ${isLong ? 20 : 0}.`,
      );
      expect(rightGain.describe(outcomes[0] as Gradients)).toMatch(/^median gradient [\d.]+( × 10⁻\d)?$/);
    },
    60_000,
  );
});
