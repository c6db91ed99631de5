import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../simulations/runs.ts';
import { millimetres } from './millimetres.ts';

const gradeOf = (bias: number, lr: number) =>
  millimetres.grade(millimetres.seeds.map((seed) => outcomesOf(millimetres.build({ bias, lr }, seed))));

describe('millimetres', () => {
  it.each([
    [
      'where it starts, at the usual rate',
      0,
      0.05,
      /^Not yet: 0 of 20 .* too large for inputs of this size, or the bias holds too many units off from the start\.$/,
    ],
    ['with the bias alone', 10, 0.05, /^Not yet: 0 of 20 /],
    ['with the rate alone', 0, 0.001, /^Not yet: 1\d of 20 /],
    [
      'at a rate that is only slow',
      10,
      0.0001,
      /^Not yet: \d of 20 .* of 32 units are dead\. The others live, but the network learns too slowly, or bends too little\.$/,
    ],
    ['with biases so high that hardly a line is left in the data', 100, 0.001, /^Not yet: 1\d of 20 /],
  ])(
    'fails %s',
    (_where, bias, lr, sentence) => {
      const grade = gradeOf(bias, lr);
      expect(grade.sentence).toMatch(sentence);
      expect(grade.passed).toBe(false);
    },
    60_000,
  );

  it('passes at bias 10 and rate 0.001', () => {
    expect(gradeOf(10, 0.001)).toEqual({
      passed: true,
      sentence: expect.stringMatching(/^Passed: 20 of 20 networks reached 90\u00a0%; 19 were asked for\./),
    });
  }, 60_000);
});
