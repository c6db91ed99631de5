import { describe, expect, it } from 'vitest';
import { binomialInterval } from './binomial.ts';
import { paired, pairsNeeded } from './paired.ts';

const pairsOf = (less: number, even: number, more: number) => [
  ...Array<number>(less).fill(-2),
  ...Array<number>(even).fill(0),
  ...Array<number>(more).fill(3),
];

describe('paired', () => {
  it('counts the pairs on each side, and has the median with its interval', () => {
    expect(paired([5, -1, 0, 2, 3, 4, 6])).toMatchObject({
      pairs: 7,
      less: 1,
      even: 1,
      more: 5,
      interval: { median: 3, lower: -1, upper: 6 },
      verdict: 'none',
    });
  });

  // Conover’s table of the sign test at 5 %: 6 of 6, 9 of 10, 15 of 20, 61 of 100.
  it.each([
    [6, 6],
    [10, 9],
    [20, 15],
    [100, 61],
  ])('of %i pairs takes %i on one side for a clear difference', (n, needed) => {
    expect(paired(pairsOf(n - needed, 0, needed)).verdict).toBe('more');
    expect(paired(pairsOf(needed, 0, n - needed)).verdict).toBe('less');
    expect(paired(pairsOf(n - needed + 1, 0, needed - 1)).verdict).toBe('none');
    // Who is even helps nobody.
    expect(paired(pairsOf(n - needed, 1, needed - 1)).verdict).toBe('none');
  });

  it('takes a side that never got there for the worse one, and is silent of too few', () => {
    const never = Number.POSITIVE_INFINITY;
    expect(paired([never, never, never, never, 5, 5]).verdict).toBe('more');
    expect(paired([1, 1, 1, 1, 1])).toMatchObject({ more: 5, interval: null, verdict: 'none' });
    expect(paired([])).toMatchObject({ pairs: 0, interval: null });
  });
});

describe('pairsNeeded', () => {
  it('is where the interval of the share, by Clopper and Pearson, comes to leave ½ out', () => {
    for (const share of [0.75, 0.7, 0.6, 0.55]) {
      const n = pairsNeeded(share);
      const half = (pairs: number) => binomialInterval(Math.round(share * pairs), pairs).lower > 0.5;
      expect(half(Math.ceil(1.3 * n))).toBe(true);
      expect(half(Math.floor(0.6 * n))).toBe(false);
    }
    expect(pairsNeeded(0.6)).toBe(100);
    expect(pairsNeeded(1)).toBe(6);
  });

  it('knows that no number of pairs shows what is not there', () => {
    expect(pairsNeeded(0.5)).toBe(Number.POSITIVE_INFINITY);
    expect(pairsNeeded(0.2)).toBe(Number.POSITIVE_INFINITY);
    expect(() => pairsNeeded(1.1)).toThrow('expected a share from 0 to 1, received 1.1');
  });
});
