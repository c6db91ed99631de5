import { describe, expect, it } from 'vitest';
import { proportion } from './index.ts';

describe('proportion', () => {
  it('is a share, with the spread of a binomial count', () => {
    expect(proportion(25, 100)).toEqual({ share: 0.25, standardError: Math.sqrt(0.25 * 0.75) / 10 });
  });

  it('is sure where all or none were counted', () => {
    expect(proportion(0, 10).standardError).toBe(0);
    expect(proportion(10, 10)).toEqual({ share: 1, standardError: 0 });
  });

  it('refuses what is no count', () => {
    expect(() => proportion(3, 2)).toThrow('expected a count of 0 to the total, received 3 of 2');
    expect(() => proportion(0, 0)).toThrow('received 0 of 0');
  });
});
