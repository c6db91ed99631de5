import { describe, expect, it } from 'vitest';
import { zeroShare } from './zero-share.ts';

const share = (id: string, seed: number, bias = 0, parameters = {}) => {
  const { zeros, outputs } = zeroShare({ activations: [{ id, ...parameters }], seed, bias });
  return (zeros[0] ?? Number.NaN) / outputs;
};

describe('zeroShare', () => {
  it('finds half of a ReLU layer’s outputs to be zero, within 0.02', () => {
    for (const seed of [1, 2, 3]) expect(Math.abs(share('relu', seed) - 0.5)).toBeLessThan(0.02);
  });

  it('counts exact zeros only: a leaky unit has none, unless its slope is 0', () => {
    expect(share('leaky-relu', 1)).toBe(0);
    expect(share('leaky-relu', 1, 0, { negativeSlope: 0 })).toBe(share('relu', 1));
  });

  it('shows every activation the same preactivations', () => {
    const { zeros, outputs } = zeroShare({
      activations: [{ id: 'relu' }, { id: 'relu6' }, { id: 'tanh' }],
      seed: 7,
    });
    expect(outputs).toBe(128_000);
    expect(zeros[0]).toBe(zeros[1]);
    expect(zeros[2]).toBe(0);
  });

  it('follows the bias: far below zero nothing passes, far above everything', () => {
    expect(share('relu', 1, -20)).toBe(1);
    expect(share('relu', 1, 20)).toBe(0);
  });

  it('names an activation that it does not know', () => {
    expect(() => zeroShare({ activations: [{ id: 'swish' }], seed: 1 })).toThrow('received "swish"');
  });
});
