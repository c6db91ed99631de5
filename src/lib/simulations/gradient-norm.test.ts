import { describe, expect, it } from 'vitest';
import { gradientNorm } from './gradient-norm.ts';

const norm = (gain: number, layers: number, seed = 1, activation = 'relu') =>
  gradientNorm({ activation, gain, layers, seed });

describe('gradientNorm', () => {
  it('grows with the gain to the power of the depth: without biases ReLU passes factors on', () => {
    expect(norm(2, 8) / norm(1, 8)).toBeCloseTo(2 ** 8, 8);
    expect(
      gradientNorm({
        activation: 'leaky-relu',
        parameters: { negativeSlope: 0 },
        gain: 1,
        layers: 8,
        seed: 1,
      }),
    ).toBe(norm(1, 8));
  });

  it('has mean square 1 through one linear layer of gain 1: a unit direction keeps its length', () => {
    const squares = Array.from({ length: 200 }, (_, index) => norm(1, 1, index + 1, 'identity') ** 2);
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    // Its standard error is √(2 / 64 / 200).
    expect(Math.abs(mean - 1)).toBeLessThan(0.05);
  });
});
