import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../simulations/runs.ts';
import { minusTwo } from './minus-two.ts';

const gradeOf = (slope: number, lr: number) =>
  minusTwo.grade(minusTwo.seeds.map((seed) => outcomesOf(minusTwo.build({ slope, lr }, seed))));

describe('minus-two', () => {
  it.each([
    [
      'where it starts: hardly a gradient comes through',
      0.01,
      0.05,
      /^Not yet: 0 of 20 .* hardly a gradient/,
    ],
    ['where slope and rate are too much together', 1, 1, /^Not yet: 0 of 20 .* 20 diverged/],
  ])('fails %s', (_where, slope, lr, sentence) => {
    const grade = gradeOf(slope, lr);
    expect(grade.sentence).toMatch(sentence);
    expect(grade.passed).toBe(false);
  });

  it('passes at a slope of 0.2 and a rate of 0.5', () => {
    expect(gradeOf(0.2, 0.5)).toMatchObject({ passed: true });
  });
});
