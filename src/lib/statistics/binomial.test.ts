import { describe, expect, it } from 'vitest';
import { binomialInterval } from './binomial.ts';

describe('binomialInterval', () => {
  it('has its closed form where nothing or everything was counted', () => {
    // 1 − (tail)^(1/n)
    expect(binomialInterval(0, 40)).toMatchObject({ share: 0, lower: 0 });
    expect(binomialInterval(0, 40).upper).toBeCloseTo(1 - 0.025 ** (1 / 40), 12);
    expect(binomialInterval(40, 40).lower).toBeCloseTo(0.025 ** (1 / 40), 12);
    expect(binomialInterval(40, 40).upper).toBe(1);
    expect(binomialInterval(0, 1).upper).toBeCloseTo(0.975, 12);
  });

  it('is the interval of the tables: 10 of 20 is 27.2 % to 72.8 %', () => {
    const { lower, upper } = binomialInterval(10, 20);
    expect(lower).toBeCloseTo(0.272, 3);
    expect(upper).toBeCloseTo(0.728, 3);
  });

  it('does not underflow with many runs', () => {
    const { share, lower, upper } = binomialInterval(20_000, 40_000);
    expect(share).toBe(0.5);
    // Close to the normal distribution’s 1.96 √(p (1 − p) / n).
    expect(upper - lower).toBeCloseTo(2 * 1.96 * 0.0025, 4);
  });

  it('names a bad count', () => {
    expect(() => binomialInterval(3, 2)).toThrow('expected a count of 0 to the total, received 3 of 2');
    expect(() => binomialInterval(0.5, 2)).toThrow('received 0.5 of 2');
    expect(() => binomialInterval(0, 0)).toThrow('received 0 of 0');
  });
});
