import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../simulations/runs.ts';
import { fairWin } from './fair-win.ts';

const gradeOf = (layers: number, width: number, lr: number) =>
  fairWin.grade(fairWin.seeds.map((seed) => outcomesOf(fairWin.build({ layers, width, lr }, seed))));

describe('fair-win', () => {
  it('fails where it starts: both end alike', () => {
    const { passed, sentence } = gradeOf(2, 16, 0.1);
    expect(passed).toBe(false);
    expect(sentence).toMatch(/^Not yet: Leaky ReLU is ahead in 0 of 20 seeds .* both end alike/);
  });

  it('passes with a deep and narrow network, which it learns', () => {
    const { passed, sentence } = gradeOf(8, 3, 0.1);
    expect(passed).toBe(true);
    expect(Number(/In (\d+) of them it is at 95/.exec(sentence)?.[1])).toBeGreaterThan(9);
  });

  it('does not take a rate for an answer, however large', () => {
    expect(gradeOf(2, 16, 2).passed).toBe(false);
    expect(gradeOf(2, 16, 3).passed).toBe(false);
  });

  it('tells a run that diverged from one that is wrong, and takes it for the worst', () => {
    const outcome = outcomesOf(fairWin.build({ layers: 2, width: 16, lr: 3 }, 201));
    expect(fairWin.describe(outcome)).toMatch(/^ReLU [\d.]+\s%, Leaky ReLU diverged$/);
    expect(fairWin.succeeded(outcome)).toBe(false);
  });
});
