import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../simulations/runs.ts';
import { twoRepairs } from './two-repairs.ts';

const gradeOf = (values: { bias: number; lr: number; slope: number }) =>
  twoRepairs.grade(twoRepairs.seeds.map((seed) => outcomesOf(twoRepairs.build(values, seed))));

describe('two-repairs', () => {
  it.each([
    ['where it starts', { bias: -4, lr: 3, slope: 0 }],
    ['with a slope alone', { bias: -4, lr: 3, slope: 0.2 }],
    ['with a smaller rate alone', { bias: -4, lr: 0.05, slope: 0 }],
    ['with biases of 0 alone', { bias: 0, lr: 3, slope: 0 }],
  ])('fails %s', (_where, values) => {
    expect(gradeOf(values).passed).toBe(false);
  });

  it.each([
    ['a smaller rate and a slope', { bias: -4, lr: 0.05, slope: 0.2 }],
    ['a smaller rate and biases of 0', { bias: 0, lr: 0.05, slope: 0 }],
  ])('passes with %s', (_what, values) => {
    expect(gradeOf(values)).toMatchObject({ passed: true });
  });

  it('tells what diverged', () => {
    expect(gradeOf({ bias: 0, lr: 3, slope: 0.2 }).sentence).toMatch(/\d+ diverged: the steps are too large/);
  });
});
