import { describe, expect, it } from 'vitest';
import { accuracyText, divergingText, isDiverging } from './measured.ts';

describe('accuracyText', () => {
  it('says 100 % only where nothing is missing', () => {
    expect([0.9999, 0.995, 1, 0.644, null].map((share) => accuracyText(share))).toEqual([
      '99\u00a0%',
      '99\u00a0%',
      '100\u00a0%',
      '64\u00a0%',
      '0\u00a0%',
    ]);
  });
});

describe('a run that has diverged in all but name', () => {
  it('has a loss that no network has that still learns', () => {
    expect([0.69, 5_000, 1e6, 1.1e6, 1e27].map((trainLoss) => isDiverging({ trainLoss }))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  it('is told with its loss', () => {
    expect(divergingText({ trainLoss: 1.04e27 })).toBe('has diverged in all but name: its loss is 10²⁷');
  });
});
