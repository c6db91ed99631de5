import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../simulations/runs.ts';
import { fewBends } from './few-bends.ts';

const gradeOf = (units: number, slope: number) =>
  fewBends.grade(fewBends.seeds.map((seed) => outcomesOf(fewBends.build({ units, slope }, seed))));

describe('few-bends', () => {
  it('fails where it starts: five units that do not bend are one line', () => {
    expect(gradeOf(5, 1)).toEqual({ passed: false, sentence: expect.stringMatching(/^Not yet: 0 of 20 /) });
  });

  it('fails with two units, however sharp: two bends do not surround a moon', () => {
    expect(gradeOf(2, 0)).toEqual({ passed: false, sentence: expect.stringMatching(/^Not yet: 0 of 20 /) });
  });

  it('fails with a bend that is slight', () => {
    expect(gradeOf(5, 0.9).sentence).toMatch(/^Not yet/);
  });

  it('passes with five units of ReLU', () => {
    expect(gradeOf(5, 0)).toEqual({
      passed: true,
      sentence: expect.stringMatching(/^Passed: (1[89]|20) of 20/),
    });
  });

  it('takes a link’s half for a whole number of units', () => {
    const [spec] = fewBends.build({ units: 2.5, slope: 0 }, 101).specs;
    expect(spec).toMatchObject({ network: { hidden: [3] } });
  });
});
