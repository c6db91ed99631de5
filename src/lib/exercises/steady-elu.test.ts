import { describe, expect, it } from 'vitest';
import { signal } from '../simulations/signal.ts';
import { steadyElu } from './steady-elu.ts';

const outcomeOf = (gain: number, seed: number) => signal(steadyElu.build({ gain }, seed));
const gradeAt = (gain: number) => steadyElu.grade(steadyElu.seeds.map((seed) => outcomeOf(gain, seed)));

/** Far from the target all networks fail alike: the first stands for all. */
const gradeFarOffAt = (gain: number) => {
  const first = outcomeOf(gain, 101);
  return steadyElu.grade(steadyElu.seeds.map(() => first));
};

describe('steady-elu', () => {
  it('fails where it starts: a gain of 1 lets the signal fade', () => {
    expect(gradeFarOffAt(1)).toEqual({
      passed: false,
      sentence: expect.stringMatching(
        /^Not yet: .* in 0 of 20 networks; 18 were asked for\. Too little is left/,
      ),
    });
  }, 60_000);

  it('passes at ELU’s own gain', () => {
    expect(gradeAt(1.25)).toEqual({
      passed: true,
      sentence: expect.stringMatching(/^Passed: behind layer 50/),
    });
  }, 60_000);

  it('fails with ReLU’s: the signal grows', () => {
    expect(gradeFarOffAt(1.41).sentence).toMatch(/^Not yet: .* in 0 of 20 .*It has grown/);
  }, 60_000);
});
