import { describe, expect, it } from 'vitest';
import { hashLabels } from './hash.ts';
import { stream } from './index.ts';

/** Pearson's χ² of counts that should all be the same. */
function chiSquare(counts: ArrayLike<number>): number {
  const values = Array.from(counts);
  const expected = values.reduce((sum, count) => sum + count, 0) / values.length;
  return values.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0);
}

/** Wilson and Hilferty's normal approximation of the χ² quantile that one in 10,000 exceeds. */
function chiSquareLimit(freedom: number): number {
  const term = 1 - 2 / (9 * freedom) + 3.719 * Math.sqrt(2 / (9 * freedom));
  return freedom * term * term * term;
}

function take(count: number, next: () => number): number[] {
  return Array.from({ length: count }, next);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0);
  return product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB));
}

describe('determinism', () => {
  it('gives the numbers it has always given', () => {
    const s = stream(1, 'data', 'two-moons');
    expect([...take(3, s.uniform), ...take(3, s.normal), ...take(4, () => s.integer(10))]).toEqual([
      0.14334085817742293, 0.9524868305516683, 0.1300750674711596, -1.8020806922202814, -1.0119396070917952,
      0.32444786293809036, 7, 4, 5, 5,
    ]);
    expect(Array.from(s.permutation(8))).toEqual([7, 0, 1, 6, 5, 3, 2, 4]);
  });

  it('gives the same numbers for the same seed and labels', () => {
    expect(take(100, stream(7, 'a', 3).normal)).toEqual(take(100, stream(7, 'a', 3).normal));
  });

  it('is not moved by another stream', () => {
    const alone = take(10, stream(1, 'weights').uniform);
    const other = stream(1, 'data');
    const among = stream(1, 'weights');
    expect(take(10, () => (other.uniform() < 2 ? among.uniform() : 0))).toEqual(alone);
  });
});

describe('independence', () => {
  it('tells apart labels that look alike', () => {
    const labels = [
      [1],
      ['1'],
      [1, 'a'],
      [1, 'b'],
      [1, 'a', 'b'],
      [1, 'ab'],
      [1, 'a', ''],
      [1, '', 'a'],
      [2],
      [-1],
      [0.5],
      [],
    ];
    const hashes = labels.map((label) => hashLabels(label).join());
    expect(new Set(hashes).size).toBe(labels.length);
  });

  it('takes 0 and −0 for one seed', () => {
    expect(stream(-0, 'a').uniform()).toBe(stream(0, 'a').uniform());
  });

  it('gives uncorrelated streams for neighbouring seeds and labels', () => {
    const n = 20_000;
    const limit = 4 / Math.sqrt(n);
    const base = take(n, stream(1, 'weights', 0).uniform);
    for (const other of [
      stream(2, 'weights', 0),
      stream(1, 'weights', 1),
      stream(1, 'biases', 0),
      stream(1),
    ]) {
      expect(Math.abs(correlation(base, take(n, other.uniform)))).toBeLessThan(limit);
    }
    expect(Math.abs(correlation(base.slice(1), base.slice(0, -1)))).toBeLessThan(limit);
  });

  it('gives first numbers of consecutive seeds that are uniform', () => {
    const counts = new Uint32Array(64);
    for (let seed = 0; seed < 64_000; seed++) {
      const bin = Math.floor(64 * stream(seed, 'data').uniform());
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    expect(chiSquare(counts)).toBeLessThan(chiSquareLimit(63));
  });
});

describe('distributions', () => {
  const n = 100_000;

  it('uniform: in [0, 1), evenly spread, multiples of 2⁻⁵³', () => {
    const s = stream(1, 'uniform');
    const counts = new Uint32Array(100);
    for (let i = 0; i < n; i++) {
      const u = s.uniform();
      expect(u >= 0 && u < 1 && Number.isInteger(u * 9007199254740992)).toBe(true);
      const bin = Math.floor(100 * u);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    expect(chiSquare(counts)).toBeLessThan(chiSquareLimit(99));
  });

  it('normal: mean 0, variance 1, no skew, kurtosis 3', () => {
    const s = stream(1, 'normal');
    const sums = [0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const z = s.normal();
      for (let k = 0, power = z; k < 4; k++, power *= z) sums[k] = (sums[k] ?? 0) + power;
    }
    const [first = 0, second = 0, third = 0, fourth = 0] = sums.map((sum) => sum / n);
    // Four standard errors each: of z¹ … z⁴ the variances are 1, 2, 15 and 96.
    expect(Math.abs(first)).toBeLessThan(4 * Math.sqrt(1 / n));
    expect(Math.abs(second - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(third)).toBeLessThan(4 * Math.sqrt(15 / n));
    expect(Math.abs(fourth - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
  });

  it('integer: each as likely, also where 2³² is not a multiple', () => {
    for (const m of [2, 6, 7, 100]) {
      const s = stream(1, 'integer', m);
      const counts = new Uint32Array(m);
      for (let i = 0; i < n; i++) {
        const drawn = s.integer(m);
        counts[drawn] = (counts[drawn] ?? 0) + 1;
      }
      expect(chiSquare(counts), `of ${m}`).toBeLessThan(chiSquareLimit(m - 1));
    }
    const large = stream(1, 'large');
    const upper = take(10_000, () => large.integer(3_000_000_000)).filter(
      (value) => value >= 1_500_000_000,
    ).length;
    expect(Math.abs(upper - 5000)).toBeLessThan(200);
  });

  it('permutation: each of the 24 orders of four things as likely', () => {
    const s = stream(1, 'permutation');
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = s.permutation(4).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(chiSquare([...counts.values()])).toBeLessThan(chiSquareLimit(23));
  });

  it('permutation: has every number once, and can reuse an array', () => {
    const s = stream(3);
    const into = new Uint32Array(50);
    expect(s.permutation(50, into)).toBe(into);
    expect([...into].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(s.permutation(0)).toHaveLength(0);
    expect([...s.permutation(1)]).toEqual([0]);
  });
});

describe('bad arguments', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses the seed %s', (seed) => {
    expect(() => stream(seed)).toThrow(`seed: expected a finite number, received ${seed}`);
  });

  it.each([0, -1, 1.5, 4294967297, Number.NaN])('refuses integer(%s)', (n) => {
    expect(() => stream(1).integer(n)).toThrow(
      `integer: expected a whole number from 1 to 2³², received ${n}`,
    );
  });
});
