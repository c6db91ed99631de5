import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from './index.ts';

describe('quantile', () => {
  it('interpolates between order statistics, as NumPy does', () => {
    const values = [40, 10, 30, 20];
    expect(quantile(values, 0)).toBe(10);
    expect(quantile(values, 0.25)).toBe(17.5);
    expect(quantile(values, 0.5)).toBe(25);
    expect(quantile(values, 1)).toBe(40);
    expect(values).toEqual([40, 10, 30, 20]);
  });

  it('keeps infinities', () => {
    expect(quantile([1, Infinity, Infinity], 0.5)).toBe(Infinity);
    expect(quantile([Infinity, Infinity], 0.3)).toBe(Infinity);
  });

  it('lies within the sample and grows with p', () => {
    const sample = fc.array(fc.integer(), { minLength: 1 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(sample, share, share, (values, p, q) => {
        const [low, high] = [quantile(values, Math.min(p, q)), quantile(values, Math.max(p, q))];
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it('refuses an empty sample and a share outside [0, 1]', () => {
    expect(() => quantile([], 0.5)).toThrow('values: expected at least one number, received none');
    expect(() => quantile([1], 2)).toThrow('p: expected a number from 0 to 1, received 2');
  });
});
