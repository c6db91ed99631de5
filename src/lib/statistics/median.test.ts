import { describe, expect, it } from 'vitest';
import { median, medianInterval } from './median.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => ((i * 7) % n) + 1);

describe('median', () => {
  it('takes the middle, or the mean of the middle two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([10, 9])).toBe(9.5);
  });

  it('refuses an empty list', () => {
    expect(() => median([])).toThrow('median: expected at least 1 value, received 0');
  });
});

describe('medianInterval', () => {
  it('is the 6th and the 15th of 20 values at 95 %', () => {
    const interval = medianInterval(upTo(20));
    expect(interval).toMatchObject({ median: 10.5, lower: 6, upper: 15, rank: 6 });
    expect(interval?.coverage).toBeCloseTo(0.9586, 4);
  });

  it('is the whole range of 6 values, and nothing of 5', () => {
    expect(medianInterval([6, 5, 4, 3, 2, 1])).toMatchObject({ lower: 1, upper: 6 });
    expect(medianInterval([5, 4, 3, 2, 1])).toBeNull();
    expect(medianInterval([])).toBeNull();
  });

  it('is the 40th and the 61st of 100 values', () => {
    expect(medianInterval(Array.from({ length: 100 }, (_, i) => i + 1))).toMatchObject({
      lower: 40,
      upper: 61,
    });
  });
});
