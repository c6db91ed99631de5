import { describe, expect, it } from 'vitest';
import { activation } from './index.ts';
import { defaultsInLibraries, libraryDefaults } from './library-defaults.ts';

describe('defaults in the libraries', () => {
  it.each(libraryDefaults)('$library names parameters that $activation has, within their range', (entry) => {
    const { parameters } = activation(entry.activation);
    expect(Object.keys(entry.values)).toEqual(parameters.map(({ name }) => name));
    for (const { name, minimum, maximum } of parameters) {
      expect(entry.values[name]).toBeGreaterThanOrEqual(minimum);
      expect(entry.values[name]).toBeLessThanOrEqual(maximum);
    }
  });

  it('agrees with the registry, whose defaults are PyTorch’s', () => {
    for (const { activation: id, values } of libraryDefaults.filter(({ library }) => library === 'PyTorch')) {
      for (const parameter of activation(id).parameters) {
        expect(values[parameter.name]).toBe(parameter.default);
      }
    }
  });

  it('puts those that agree together, in order', () => {
    const rows = defaultsInLibraries('leaky-relu');
    expect(rows.map(({ values }) => values.negativeSlope)).toEqual([0.01, 0.1, 0.2, 0.25, 0.3]);
    expect(rows[0]?.libraries.map(({ library }) => library)).toEqual(['PyTorch', 'JAX', 'ONNX']);
  });

  it('is empty where there is nothing to choose', () => {
    expect(defaultsInLibraries('relu')).toEqual([]);
  });
});
