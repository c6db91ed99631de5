import { describe, expect, it } from 'vitest';
import { activation } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { initializer } from '../initializers/index.ts';
import { backward, createNetwork, createTrace, forward } from '../network/index.ts';
import { stream } from '../random/index.ts';
import { gradientNorm, gradientNorms } from './gradient-norm.ts';

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

describe('gradientNorms', () => {
  const shape = { width: 6, layers: 4, seed: 3 };
  const tanh = { activation: 'tanh', gain: 1.3 };
  const leaky = { activation: 'leaky-relu', parameters: { negativeSlope: 0.2 }, gain: Math.SQRT2 };

  it('are what back-propagation leaves at the units of each layer', () => {
    const [norms] = gradientNorms({ ...shape, starts: [tanh] });
    // The same network, and behind it a linear unit whose weights are the direction.
    const network = createNetwork(6, [6, 6, 6, 6], 1, activation('tanh'), {});
    for (const [index, { weight_oi }] of network.layers.entries()) {
      if (index < 4)
        weight_oi.set(initializer('he-normal').draw(6, 6, tanh.gain, stream(3, 'weights', index)));
    }
    const directions = stream(3, 'direction');
    const drawn = Array.from({ length: 6 }, () => directions.normal());
    at(network.layers, 4).weight_oi.set(drawn.map((part) => part / Math.hypot(...drawn)));
    const inputs = stream(3, 'inputs');
    const input = Float64Array.from({ length: 6 }, () => inputs.normal());
    const trace = createTrace(network, 1);
    forward(network, trace, input, 1, null);
    backward(network, trace, input, Float64Array.of(1), 1, false);
    // ∂L/∂w = δ xᵀ, so that the length of what arrives at a layer's inputs is read off Wᵀ δ.
    const expected = [4, 3, 2, 1, 0].map((index) => {
      const { weight_oi } = at(network.layers, index);
      const { delta_bo } = at(trace.layers, index);
      const passed = Array.from({ length: 6 }, (_, i) =>
        delta_bo.reduce((sum, delta, o) => sum + delta * at(weight_oi, o * 6 + i), 0),
      );
      return Math.hypot(...passed);
    });
    expect(norms).toHaveLength(5);
    for (const [passed, length] of expected.entries()) expect(norms?.[passed]).toBeCloseTo(length, 12);
  });

  it('of several networks are what each has by itself', () => {
    const [first, second] = gradientNorms({ ...shape, starts: [tanh, leaky] });
    expect([first]).toEqual(gradientNorms({ ...shape, starts: [tanh] }));
    expect([second]).toEqual(gradientNorms({ ...shape, starts: [leaky] }));
  });
});
