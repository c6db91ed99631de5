import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../simulations/runs.ts';
import { oneSlope } from './one-slope.ts';

const gradeOf = (slope: number, lr: number) =>
  oneSlope.grade(oneSlope.seeds.map((seed) => outcomesOf(oneSlope.build({ slope, lr }, seed))));

describe('one-slope', () => {
  it.each([
    [
      'where it starts: the spiral wants a sharper bend',
      0.2,
      0.3,
      /Of the seeds 2 learned the spiral, and 19 learned \|x\|/,
    ],
    [
      'with ReLU: the narrow layers are born dead',
      0,
      0.5,
      /Of the seeds 19 learned the spiral, and 1 learned \|x\|/,
    ],
    [
      'with a slope of 0.01: too little gets through',
      0.01,
      0.5,
      /Of the seeds 20 learned the spiral, and 10 learned \|x\|/,
    ],
    ['without a bend', 1, 0.5, /Of the seeds 0 learned the spiral, and 0 learned \|x\|/],
  ])(
    'fails %s',
    (_where, slope, lr, sentence) => {
      const grade = gradeOf(slope, lr);
      expect(grade.sentence).toMatch(/^Not yet: /);
      expect(grade.sentence).toMatch(sentence);
      expect(grade.passed).toBe(false);
    },
    60_000,
  );

  it.each([
    ['0.1 at the rate 0.5', 0.1, 0.5, 16],
    ['−0.2, on the other side of ReLU', -0.2, 0.5, 16],
  ])(
    'passes at %s',
    (_where, slope, lr, good) => {
      const grade = gradeOf(slope, lr);
      expect(grade.sentence).toMatch(
        new RegExp(`^Passed: ${good} of 20 seeds learned both; 15 were asked for\\.`),
      );
      expect(grade.passed).toBe(true);
    },
    60_000,
  );

  it('tells a run that diverged from one that is wrong', () => {
    const outcome = outcomesOf(oneSlope.build({ slope: 1, lr: 5 }, 101));
    expect(oneSlope.describe(outcome)).toBe('spiral diverged, |x| not learned');
    expect(oneSlope.succeeded(outcome)).toBe(false);
  });
});
