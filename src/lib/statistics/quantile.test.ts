import { quantileSorted } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { quantile } from './quantile.ts';

const forever = Number.POSITIVE_INFINITY;

describe('quantile', () => {
  it('is to the last bit what the library says of finite numbers', () => {
    const values = [1, 2, 4, 8, 16, 32];
    for (const share of [0, 0.025, 0.1, 0.25, 0.5, 0.75, 0.975, 1]) {
      expect(quantile(values, share)).toBe(quantileSorted(values, share));
    }
  });

  it('is finite as long as it rests on finite numbers alone', () => {
    const values = [1, 2, 3, forever, forever];
    expect([0, 0.25, 0.5, 0.6, 0.75, 1].map((share) => quantile(values, share))).toEqual([
      1,
      2,
      3,
      forever,
      forever,
      forever,
    ]);
  });

  it('refuses an empty list', () => {
    expect(() => quantile([], 0.5)).toThrow('quantile: expected at least 1 value, received 0');
  });
});
