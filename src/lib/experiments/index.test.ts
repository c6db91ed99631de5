import { describe, expect, it } from 'vitest';
import { finding } from './index.ts';

describe('finding', () => {
  it('looks a number up', () => {
    expect(finding('rescue', 'reluRescued')).toBe(0);
  });

  it('names what is known and what was asked for', () => {
    expect(() => finding('rescues', 'x')).toThrow(
      'expected one of neuron, rescue, penguin-pairs, quick-rescue, stay-alive, zero-share, one-death, revivals, data-scale, millimetres, received rescues',
    );
    expect(() => finding('penguin-pairs', 'x')).toThrow(
      'finding of penguin-pairs: expected one of pairs, medianPoints, lowerPoints, upperPoints, received x',
    );
  });
});
