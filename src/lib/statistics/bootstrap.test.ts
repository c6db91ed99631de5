import { describe, expect, it } from 'vitest';
import { bootstrap } from './bootstrap.ts';
import { median } from './median.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const ranks = Array.from({ length: 99 }, (_, index) => index + 1);

describe('bootstrap', () => {
  it('spreads means as √(variance / n) says', () => {
    const means = bootstrap(ranks, mean);
    const spread = Math.sqrt(mean([...means].map((value) => (value - 50) ** 2)));
    // The variance of 1 … n is (n² − 1) / 12.
    expect(spread).toBeCloseTo(Math.sqrt((99 ** 2 - 1) / 12 / 99), 0);
    expect(means).toHaveLength(2000);
    expect(means).toEqual(means.toSorted());
  });

  it('is the same every time, and stays within the numbers', () => {
    const medians = bootstrap(ranks, median);
    expect(medians).toEqual(bootstrap(ranks, median));
    expect(medians[0]).toBeGreaterThanOrEqual(1);
    expect(medians.at(-1)).toBeLessThanOrEqual(99);
    expect(bootstrap([7], mean).every((value) => value === 7)).toBe(true);
  });

  it('refuses an empty list', () => {
    expect(() => bootstrap([], mean)).toThrow('bootstrap: expected at least 1 value, received 0');
  });
});
