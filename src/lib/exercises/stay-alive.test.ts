import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../simulations/runs.ts';
import { stayAlive } from './stay-alive.ts';

const gradeOf = (bias: number, lr: number) =>
  stayAlive.grade(stayAlive.seeds.map((seed) => outcomesOf(stayAlive.build({ bias, lr }, seed))));

describe('stay-alive', () => {
  it.each([
    [
      'where it starts, as units are born dead and the rest is slow',
      -0.5,
      0.5,
      /^Not yet: 2 of 20 .* 10 had dead units, 14 had not/,
    ],
    [
      'at a rate that is safe but slow',
      0,
      0.5,
      /^Not yet: .* 0 had dead units, 16 had not learned in time\.$/,
    ],
    ['at a rate that kills', 0, 5, /^Not yet: .* \d+ had dead units/],
    ['with biases that hide the bend', 1, 1, /^Not yet: .* 0 had dead units/],
  ])(
    'fails %s',
    (_where, bias, lr, sentence) => {
      const grade = gradeOf(bias, lr);
      expect(grade.sentence).toMatch(sentence);
      expect(grade.passed).toBe(false);
    },
    60_000,
  );

  it('passes at bias 0 and rate 2', () => {
    expect(gradeOf(0, 2)).toEqual({
      passed: true,
      sentence:
        'Passed: 20 of 20 networks learned without a dead unit; 19 were asked for. Their median accuracy is 100\u00a0%.',
    });
  }, 60_000);
});
