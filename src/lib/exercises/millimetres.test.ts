import { describe, expect, it } from 'vitest';
import { parseSpec } from '../spec/index.ts';
import { trainer } from '../training/index.ts';
import { millimetres } from './millimetres.ts';

/** As the worker's task `outcome` runs it. */
const markOf = (bias: number, lr: number) =>
  millimetres.mark(
    millimetres.seeds.map((seed) =>
      millimetres.build({ bias, lr }, seed).specs.map((spec) => {
        const run = trainer(parseSpec(spec));
        run.advance(run.totalSteps);
        return { measurement: run.measure(), divergence: run.divergence };
      }),
    ),
  );

describe('millimetres', () => {
  it.each([
    [
      'where it starts, at the usual rate',
      0,
      0.05,
      /^Not yet: 0 of 20 .* too large for inputs of this size\.$/,
    ],
    ['with the bias alone', 10, 0.05, /^Not yet: 0 of 20 /],
    ['with the rate alone', 0, 0.001, /^Not yet: 1\d of 20 /],
    ['at a rate that is only slow', 10, 0.0001, /^Not yet: \d of 20 .* too slow, or bend too little\.$/],
    ['with biases so high that hardly a line is left in the data', 100, 0.001, /^Not yet: 1\d of 20 /],
  ])(
    'fails %s',
    (_where, bias, lr, sentence) => {
      const mark = markOf(bias, lr);
      expect(mark.sentence).toMatch(sentence);
      expect(mark.passed).toBe(false);
    },
    60_000,
  );

  it('passes at bias 10 and rate 0.001', () => {
    expect(markOf(10, 0.001)).toEqual({
      passed: true,
      sentence: expect.stringMatching(/^Passed: 20 of 20 networks reached 90\u00a0%; 19 were asked for\./),
    });
  }, 60_000);
});
