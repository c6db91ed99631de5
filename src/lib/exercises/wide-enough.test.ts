import { describe, expect, it } from 'vitest';
import { draw } from '../simulations/born-dead.ts';
import { wideEnough } from './wide-enough.ts';

/** As the worker's task `born-dead` runs it. */
const gradeOf = (width: number) =>
  wideEnough.grade(wideEnough.seeds.map((seed) => wideEnough.build({ width }, seed).draws.map(draw)));

describe('wide-enough', () => {
  it('passes at width 8', () => {
    expect(gradeOf(8)).toEqual({
      passed: true,
      sentence: expect.stringMatching(/^Passed: at width 8, 3\.\d\u00a0% were born dead/),
    });
  }, 60_000);

  it('fails where it starts: most are born dead', () => {
    expect(gradeOf(4)).toEqual({
      passed: false,
      sentence: expect.stringMatching(/^Not yet: at width 4, 6\d\.\d\u00a0% .*Too narrow: in 10 of 10 draws/),
    });
  }, 60_000);

  it('fails at 9, the width that the bound asks for: 8 is enough', () => {
    expect(gradeOf(9)).toEqual({
      passed: false,
      sentence: expect.stringMatching(
        /^Not yet: at width 9, 1\.\d\u00a0% .*one unit less would do as well\.$/,
      ),
    });
  }, 60_000);
});
