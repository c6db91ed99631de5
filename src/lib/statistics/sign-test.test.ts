import { describe, expect, it } from 'vitest';
import { signTest } from './sign-test.ts';

describe('signTest', () => {
  it('counts coin tosses', () => {
    expect(signTest(0, 0)).toBe(1);
    expect(signTest(3, 3)).toBe(1);
    expect(signTest(5, 0)).toBe(2 / 32);
    expect(signTest(0, 6)).toBe(2 / 64);
    expect(signTest(1, 9)).toBe((2 * 11) / 1024);
  });

  it('does not care which comes first', () => {
    expect(signTest(2, 11)).toBe(signTest(11, 2));
  });

  it('names both counts of a bad pair', () => {
    expect(() => signTest(-1, 2)).toThrow('signTest: expected integers of at least 0, received -1 and 2');
    expect(() => signTest(1, 0.5)).toThrow('received 1 and 0.5');
  });
});
