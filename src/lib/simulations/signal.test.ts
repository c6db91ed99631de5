import { describe, expect, it } from 'vitest';
import { activation } from '../activations/index.ts';
import { at } from '../assert/at.ts';
import { initializer } from '../initializers/index.ts';
import { createNetwork, createTrace, forward } from '../network/index.ts';
import { stream } from '../random/index.ts';
import { signal } from './signal.ts';

const small = { width: 6, layers: 3, inputs: 4, seed: 5 };

describe('signal', () => {
  it('is what the readable network makes of the same weights', () => {
    const { width, layers, inputs, seed } = small;
    const gain = 1.5;
    const network = createNetwork(width, Array(layers).fill(width), 1, activation('gelu'), {});
    for (const [index, { weight_oi }] of network.layers.slice(0, layers).entries()) {
      weight_oi.set(initializer('he-normal').draw(width, width, gain, stream(seed, 'weights', index)));
    }
    const { normal } = stream(seed, 'inputs');
    const trace = createTrace(network, inputs);
    forward(
      network,
      trace,
      new Float64Array(inputs * width).map(() => normal()),
      inputs,
      null,
    );
    const { after_pl } = signal({ ...small, paths: [{ activation: 'gelu', gain }] });
    for (const [layer, { size }] of at(after_pl, 0).entries()) {
      const output_bo = at(trace.layers, layer).activation_bo;
      const meanSquare = output_bo.reduce((sum, value) => sum + value * value, 0) / output_bo.length;
      expect(size).toBeCloseTo(Math.sqrt(meanSquare), 12);
    }
  });

  it('of each path is the same whatever goes beside it, and however many layers follow', () => {
    const elu = { activation: 'elu', gain: 1 };
    const alone = signal({ ...small, paths: [elu] });
    const beside = signal({ ...small, layers: 5, paths: [{ activation: 'relu', gain: 1 }, elu] });
    expect(at(beside.after_pl, 1).slice(0, 3)).toEqual(at(alone.after_pl, 0));
  });

  it('grows by the gain, layer by layer, where f(c z) = c f(z)', () => {
    const paths = [1, 2].map((gain) => ({
      activation: 'leaky-relu',
      parameters: { negativeSlope: 0.2 },
      gain,
    }));
    const [one = [], two = []] = signal({ ...small, paths }).after_pl;
    one.forEach(({ size, spread }, layer) => {
      expect(two[layer]?.size).toBeCloseTo(2 ** (layer + 1) * size, 9);
      expect(two[layer]?.spread).toBeCloseTo(2 ** (layer + 1) * spread, 9);
    });
  });

  it('has no spread where all outputs are one number', () => {
    const { after_pl } = signal({ ...small, paths: [{ activation: 'softplus', gain: 0 }] });
    for (const { size, spread } of at(after_pl, 0)) {
      expect(size).toBeCloseTo(Math.LN2, 12);
      expect(spread).toBe(0);
    }
  });

  it('names a shape that it does not take', () => {
    expect(() => signal({ ...small, paths: [], width: 5 })).toThrow(
      'width: expected an even number, received 5',
    );
    expect(() => signal({ ...small, paths: [], inputs: 6 })).toThrow(
      'inputs: expected a multiple of 4, received 6',
    );
  });
});
