import { describe, expect, it } from 'vitest';
import { rowsOf } from './rows.ts';

const workload = { id: '2-16-16-1', batchSize: 16 };
const base = { workload: '2-16-16-1', batchSize: 16 };

describe('rowsOf', () => {
  it('has medians of rates, and medians of ratios of the same repeat', () => {
    // Pair by pair 2, 3 and 4; the medians alone would give 60 / 30 = 2.
    const rates = new Map([
      ['kernel', [60, 30, 120]],
      ['reference', [30, 10, 30]],
    ]);
    expect(rowsOf(workload, rates)).toEqual([
      { ...base, contender: 'kernel', examplesPerSecond: 60, kernelRatio: 1 },
      { ...base, contender: 'reference', examplesPerSecond: 30, kernelRatio: 3 },
    ]);
  });

  it('has whole examples and four digits of a ratio', () => {
    const rates = new Map([
      ['kernel', [1000]],
      ['pytorch', [299.6]],
    ]);
    expect(rowsOf(workload, rates)[1]).toMatchObject({ examplesPerSecond: 300, kernelRatio: 3.338 });
  });

  it('has no ratio where the kernel was not measured', () => {
    expect(rowsOf(workload, new Map([['reference', [7]]]))).toEqual([
      { ...base, contender: 'reference', examplesPerSecond: 7, kernelRatio: null },
    ]);
  });
});
