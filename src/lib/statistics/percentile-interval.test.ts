import { describe, expect, it } from 'vitest';
import { percentileInterval } from './index.ts';

describe('percentileInterval', () => {
  it('leaves out a fortieth at each end', () => {
    const ranks = Float64Array.from({ length: 2001 }, (_, index) => index);
    expect(percentileInterval(ranks)).toEqual({ lower: 50, upper: 1950 });
    expect(percentileInterval([7])).toEqual({ lower: 7, upper: 7 });
  });

  it('refuses an empty list', () => {
    expect(() => percentileInterval([])).toThrow('quantile: expected at least 1 value, received 0');
  });
});
