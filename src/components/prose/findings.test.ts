import { describe, expect, it } from 'vitest';
import { said } from './findings.ts';

describe('a number in prose', () => {
  it('is printed as asked, with its uncertainty', () => {
    const found = said({ experiment: 'rescue', name: 'slope0.1MedianSteps', digits: 0 });
    expect(found.experiment.id).toBe('rescue');
    expect(found.results.verdict).toBe('supported');
    expect(found.text).toMatch(/^\d{3}$/);
    expect(found.uncertainty).toMatch(
      /^Median of the \d\d of 40 runs that have the number, seeds 1 to 40\. 95\u00a0% interval: [\d,]+ to [\d,]+\.$/,
    );
  });

  it('names what is known and what was asked for', () => {
    expect(() => said({ experiment: 'rescues', name: 'x', digits: 0 })).toThrow(
      /^experiment: expected one of .+, rescue, .+, received rescues$/,
    );
    expect(() => said({ experiment: 'penguin-pairs', name: 'x', digits: 0 })).toThrow(
      'finding of penguin-pairs: expected one of pairs, medianPoints, reluPercent, leakyPercent, received x',
    );
  });
});
